/* SPDX-License-Identifier: BSD-2-Clause */
/* The signal runs a handler as any signal does. */
// spec: mq_notify 1, SIGEV_SIGNAL
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	struct sigevent ev = by_signal(SIGUSR2);
	mqd_t q = any_queue(0);

	handle(SIGUSR2, 0);
	CHECK_EQ(mq_notify(q, &ev), 0);
	CHECK_SENDS(q, "m", 0);
	CHECK_EQ(signals_seen, 1);
	CHECK_RECEIVES(q, "m", 0);
	return TEST_RESULT();
}
