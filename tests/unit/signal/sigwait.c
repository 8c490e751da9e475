/* SPDX-License-Identifier: BSD-2-Clause */
/* sigwait and sigwaitinfo take pending signals, the lowest first, and wait for others. */
#include <pthread.h>
#include <signal.h>

#include "clock.h"
#include "test.h"

static void *send_soon(void *arg)
{
	clock_sleep_ms(30);
	CHECK_EQ(kill(getpid(), SIGUSR2), 0);
	return arg;
}

int main(void)
{
	sigset_t set, pending;
	siginfo_t info;
	pthread_t t;
	int sig;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigaddset(&set, SIGUSR2);
	CHECK_EQ(sigprocmask(SIG_BLOCK, &set, NULL), 0);
	CHECK_EQ(kill(getpid(), SIGUSR2), 0);
	CHECK_EQ(kill(getpid(), SIGUSR1), 0);
	CHECK_EQ(sigwait(&set, &sig), 0);
	CHECK_EQ(sig, SIGUSR1);
	CHECK_EQ(sigwaitinfo(&set, &info), SIGUSR2);
	CHECK_EQ(info.si_signo, SIGUSR2);
	CHECK_EQ(info.si_pid, getpid());
	CHECK_EQ(sigpending(&pending), 0);
	CHECK_EQ(sigisemptyset(&pending), 1);
	CHECK_EQ(pthread_create(&t, NULL, send_soon, NULL), 0);
	CHECK_EQ(sigwaitinfo(&set, NULL), SIGUSR2);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return TEST_RESULT();
}
