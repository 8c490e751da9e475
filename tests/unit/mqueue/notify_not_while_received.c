/* SPDX-License-Identifier: BSD-2-Clause */
/* A message that a waiting receiver takes uses no registration. */
// variants: mq
#include "queue.h"

int main(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
	struct timespec now = {0, 0};
	mqd_t q = any_queue(0);
	sigset_t set;
	pid_t pid;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	want_notice(q, &ev);
	pid = fork();
	if (!pid) {
		char in[SIZE];

		CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
		_exit(TEST_RESULT());
	}
	/* Nothing tells when the child has begun to wait; most times it has after this. */
	usleep(200000);
	CHECK_OK(mq_send(q, "m", 1, 0));
	join_child(pid);
	if (sigtimedwait(&set, NULL, &now) == SIGUSR1)
		SKIP("the receiver came too late");
	CHECK_FAILS(mq_notify(q, &ev), EBUSY);
	return TEST_RESULT();
}
