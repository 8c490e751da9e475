/* SPDX-License-Identifier: BSD-2-Clause */
/* While a process is registered no other can register, and its attempt changes nothing. */
// spec: mq_notify 1, [EBUSY]
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void refused(void)
{
	struct sigevent ev = by_signal(SIGUSR2);

	CHECK_FAILS(mq_notify(q, &ev), EBUSY);
}

int main(void)
{
	q = any_queue(0);
	want_signal(q);
	block(SIGUSR2);
	join_child(start(refused));
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	CHECK(!came(SIGUSR2));
	return TEST_RESULT();
}
