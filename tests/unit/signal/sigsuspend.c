/* SPDX-License-Identifier: BSD-2-Clause */
/* sigsuspend lets a blocked signal in and puts the mask back; pause waits for any handler. */
#include <pthread.h>
#include <signal.h>

#include "clock.h"
#include "test.h"

static volatile sig_atomic_t handled;

static void handler(int sig)
{
	handled = sig;
}

static void *send_soon(void *arg)
{
	clock_sleep_ms(50);
	CHECK_EQ(pthread_kill(*(pthread_t *)arg, SIGUSR2), 0);
	return NULL;
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler};
	pthread_t self = pthread_self(), t;
	sigset_t block, none, now;

	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	CHECK_EQ(sigaction(SIGUSR2, &act, NULL), 0);
	sigemptyset(&none);
	sigemptyset(&block);
	sigaddset(&block, SIGUSR1);
	CHECK_EQ(sigprocmask(SIG_BLOCK, &block, NULL), 0);
	CHECK_EQ(raise(SIGUSR1), 0);
	CHECK_EQ(handled, 0);
	CHECK_FAILS(sigsuspend(&none), EINTR);
	CHECK_EQ(handled, SIGUSR1);
	CHECK_EQ(sigprocmask(SIG_BLOCK, NULL, &now), 0);
	CHECK_EQ(sigismember(&now, SIGUSR1), 1);

	CHECK_EQ(pthread_create(&t, NULL, send_soon, &self), 0);
	CHECK_FAILS(pause(), EINTR);
	CHECK_EQ(handled, SIGUSR2);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return TEST_RESULT();
}
