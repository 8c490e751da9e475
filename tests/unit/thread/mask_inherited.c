/* SPDX-License-Identifier: BSD-2-Clause */
/* A thread begins with its creator's signal mask and nothing pending; later masks are its own. */
#include <pthread.h>
#include <signal.h>

#include "test.h"

static void *thread(void *arg)
{
	sigset_t mask, pending, all;

	CHECK_EQ(pthread_sigmask(SIG_BLOCK, NULL, &mask), 0);
	CHECK_EQ(sigismember(&mask, SIGUSR1), 1);
	CHECK_EQ(sigismember(&mask, SIGUSR2), 0);
	CHECK_EQ(sigpending(&pending), 0);
	CHECK_EQ(sigismember(&pending, SIGUSR1), 0);
	sigfillset(&all);
	CHECK_EQ(pthread_sigmask(SIG_SETMASK, &all, NULL), 0);
	return arg;
}

int main(void)
{
	sigset_t mask;
	pthread_t t;

	sigemptyset(&mask);
	sigaddset(&mask, SIGUSR1);
	CHECK_EQ(pthread_sigmask(SIG_SETMASK, &mask, NULL), 0);
	CHECK_EQ(pthread_kill(pthread_self(), SIGUSR1), 0); /* pending for this thread only */
	CHECK_EQ(pthread_create(&t, NULL, thread, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(pthread_sigmask(SIG_BLOCK, NULL, &mask), 0);
	CHECK_EQ(sigismember(&mask, SIGUSR2), 0);
	CHECK_KEEPS_ERRNO(pthread_sigmask(77, &mask, NULL));
	CHECK_EQ(pthread_sigmask(77, &mask, NULL), EINVAL);
	return TEST_RESULT();
}
