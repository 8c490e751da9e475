/* SPDX-License-Identifier: BSD-2-Clause */
/* A handler ends a sleep, which tells how much was left. */
#include <pthread.h>
#include <signal.h>
#include <time.h>

#include "clock.h"
#include "test.h"

static pthread_t sleeper;

static void handler(int sig)
{
	(void)sig;
}

static void *interrupt(void *arg)
{
	clock_sleep_ms(50);
	CHECK_EQ(pthread_kill(sleeper, SIGUSR1), 0);
	return arg;
}

static void begin(pthread_t *t)
{
	CHECK_EQ(pthread_create(t, NULL, interrupt, NULL), 0);
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler, .sa_flags = SA_RESTART};
	struct timespec minute = {60, 0}, rem = {0, 0}, at, untouched = {7, 7};
	pthread_t t;

	sleeper = pthread_self();
	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	begin(&t);
	CHECK_FAILS(nanosleep(&minute, &rem), EINTR);
	CHECK(rem.tv_sec >= 50 && rem.tv_sec < 60);
	CHECK_EQ(pthread_join(t, NULL), 0);

	begin(&t);
	CHECK_EQ(clock_nanosleep(CLOCK_MONOTONIC, 0, &minute, &rem), EINTR);
	CHECK(rem.tv_sec >= 50 && rem.tv_sec < 60);
	CHECK_EQ(pthread_join(t, NULL), 0);

	begin(&t);
	at = clock_in_ms(CLOCK_MONOTONIC, 60000);
	CHECK_EQ(clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, &untouched), EINTR);
	CHECK(untouched.tv_sec == 7 && untouched.tv_nsec == 7);
	CHECK_EQ(pthread_join(t, NULL), 0);

	begin(&t);
	CHECK(sleep(60) >= 50);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return TEST_RESULT();
}
