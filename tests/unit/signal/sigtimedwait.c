/* SPDX-License-Identifier: BSD-2-Clause */
/* sigtimedwait gives up when its time is over, when a handler of another signal ran, or at once. */
#include <pthread.h>
#include <signal.h>

#include "clock.h"
#include "test.h"

static void handler(int sig)
{
	(void)sig;
}

static void *interrupt(void *arg)
{
	clock_sleep_ms(30);
	CHECK_EQ(pthread_kill(*(pthread_t *)arg, SIGUSR2), 0);
	return NULL;
}

int main(void)
{
	struct timespec start, zero = {0, 0}, bad = {0, 1000000000}, long_time = {60, 0};
	struct timespec brief = {0, 50 * 1000000};
	struct sigaction act = {.sa_handler = handler};
	pthread_t self = pthread_self(), t;
	siginfo_t info;
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	CHECK_EQ(sigprocmask(SIG_BLOCK, &set, NULL), 0);
	CHECK_FAILS(sigtimedwait(&set, &info, &zero), EAGAIN);
	clock_gettime(CLOCK_MONOTONIC, &start);
	CHECK_FAILS(sigtimedwait(&set, &info, &brief), EAGAIN);
	CHECK(clock_ms_since(CLOCK_MONOTONIC, &start) >= 45);
	CHECK_FAILS(sigtimedwait(&set, &info, &bad), EINVAL);
	CHECK_EQ(raise(SIGUSR1), 0);
	CHECK_EQ(sigtimedwait(&set, &info, &zero), SIGUSR1);

	CHECK_EQ(sigaction(SIGUSR2, &act, NULL), 0);
	CHECK_EQ(pthread_create(&t, NULL, interrupt, &self), 0);
	CHECK_FAILS(sigtimedwait(&set, &info, &long_time), EINTR);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return TEST_RESULT();
}
