/* SPDX-License-Identifier: BSD-2-Clause */
/* SIGEV_SIGNAL: a message that comes to the empty queue sends the signal to the process. */
// spec: mq_notify 1, SIGEV_SIGNAL
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	want_signal(q);
	CHECK(!came(SIGUSR1));
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
