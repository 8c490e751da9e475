/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Notices by one real-time signal are queued: each comes, with its own value, in the order
 * of sending.
 */
// spec: mq_notify 1, Signal Concepts SIGEV_SIGNAL
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

enum { QUEUES = 4 };

int main(void)
{
	struct sigevent ev = by_signal(SIGRTMIN + 3);
	struct timespec now = {0, 0};
	mqd_t q[QUEUES];
	siginfo_t info;
	sigset_t set;

	block(SIGRTMIN + 3);
	sigemptyset(&set);
	sigaddset(&set, SIGRTMIN + 3);
	for (int i = 0; i < QUEUES; i++) {
		q[i] = any_queue(0);
		ev.sigev_value.sival_int = 100 + i;
		CHECK_OK(mq_notify(q[i], &ev));
	}
	for (int i = QUEUES; i-- > 0;)
		CHECK_SENDS(q[i], "m", 0);
	for (int i = QUEUES; i-- > 0;) {
		CHECK_EQ(sigtimedwait(&set, &info, &now), SIGRTMIN + 3);
		CHECK_EQ(info.si_value.sival_int, 100 + i);
	}
	CHECK_FAILS(sigtimedwait(&set, &info, &now), EAGAIN);
	return TEST_RESULT();
}
