/* SPDX-License-Identifier: BSD-2-Clause */
/* A handler with SA_SIGINFO gets the value, SI_MESGQ, and who sent the message. */
// spec: mq_notify 1, Signal Concepts SIGEV_SIGNAL
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static siginfo_t seen;
static mqd_t q;

static void keep(int sig, siginfo_t *info, void *context)
{
	(void)sig, (void)context;
	seen = *info;
}

static void send(void)
{
	CHECK_SENDS(q, "m", 0);
}

int main(void)
{
	struct sigaction act = {.sa_sigaction = keep, .sa_flags = SA_SIGINFO | SA_RESTART};
	struct sigevent ev = by_signal(SIGUSR1);
	pid_t pid;

	q = any_queue(0);
	ev.sigev_value.sival_ptr = &seen;
	CHECK_OK(sigaction(SIGUSR1, &act, NULL));
	CHECK_OK(mq_notify(q, &ev));
	pid = start(send);
	join_child(pid);
	CHECK_EQ(seen.si_signo, SIGUSR1);
	CHECK_EQ(seen.si_code, SI_MESGQ);
	CHECK_EQ(seen.si_value.sival_ptr, &seen);
	CHECK_EQ(seen.si_pid, pid);
	CHECK_EQ(seen.si_uid, getuid());
	return TEST_RESULT();
}
