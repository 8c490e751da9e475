/* SPDX-License-Identifier: BSD-2-Clause */
/* raise reaches the calling thread; a signal to the process goes to a thread that has it
 * unblocked. */
#include <pthread.h>
#include <signal.h>

#include "clock.h"
#include "test.h"

static _Thread_local int mine;
static _Atomic int in_thread, done;

static void handler(int sig)
{
	(void)sig;
	mine++;
	if (mine == 2)
		in_thread = 1;
}

static void *thread(void *arg)
{
	sigset_t set;

	CHECK_EQ(raise(SIGUSR1), 0);
	CHECK_EQ(mine, 1);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	in_thread = -1;
	while (!done)
		clock_sleep_ms(1);
	return arg;
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler};
	pthread_t t;
	sigset_t set;

	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	CHECK_EQ(pthread_create(&t, NULL, thread, NULL), 0);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	CHECK_EQ(pthread_sigmask(SIG_BLOCK, &set, NULL), 0);
	while (in_thread != -1)
		clock_sleep_ms(1);
	CHECK_EQ(kill(getpid(), SIGUSR1), 0);
	while (in_thread != 1)
		clock_sleep_ms(1);
	done = 1;
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(mine, 0);
	return TEST_RESULT();
}
