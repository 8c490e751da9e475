/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_notify with SIGEV_SIGNAL: the signal tells its value, SI_MESGQ and the sender. */
// variants: mq
#include "queue.h"

int main(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
	struct timespec soon = {5, 0}, now = {0, 0};
	siginfo_t info;
	sigset_t set;
	mqd_t q = any_queue(0);

	ev.sigev_value.sival_int = 4242;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	want_notice(q, &ev);
	CHECK_FAILS(sigtimedwait(&set, &info, &now), EAGAIN);
	CHECK_OK(mq_send(q, "m", 1, 0));
	CHECK_EQ(sigtimedwait(&set, &info, &soon), SIGUSR1);
	CHECK_EQ(info.si_code, SI_MESGQ);
	CHECK_EQ(info.si_value.sival_int, 4242);
	CHECK_EQ(info.si_pid, getpid());
	CHECK_EQ(info.si_uid, getuid());
	return TEST_RESULT();
}
