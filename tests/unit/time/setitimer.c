/* SPDX-License-Identifier: BSD-2-Clause */
/* A real interval timer fires again and again until it is stopped; bad ones are refused. */
#include <signal.h>
#include <sys/time.h>

#include "clock.h"
#include "test.h"

static volatile sig_atomic_t fired;

static void handler(int sig)
{
	(void)sig;
	fired++;
}

int main(void)
{
	struct itimerval every = {.it_value = {0, 20000}, .it_interval = {0, 20000}};
	struct itimerval stop = {0}, old, bad = {.it_value = {0, 1000000}};
	struct sigaction act = {.sa_handler = handler};
	struct timespec start;

	CHECK_EQ(sigaction(SIGALRM, &act, NULL), 0);
	clock_gettime(CLOCK_MONOTONIC, &start);
	CHECK_EQ(setitimer(ITIMER_REAL, &every, NULL), 0);
	while (fired < 4)
		pause();
	CHECK(clock_ms_since(CLOCK_MONOTONIC, &start) >= 75);
	CHECK_EQ(setitimer(ITIMER_REAL, &stop, &old), 0);
	CHECK_EQ(old.it_interval.tv_usec, 20000);
	CHECK(old.it_value.tv_sec == 0 && old.it_value.tv_usec <= 20000);
	fired = 0;
	clock_sleep_ms(60);
	CHECK_EQ(fired, 0);
	CHECK_FAILS(setitimer(ITIMER_REAL, &bad, NULL), EINVAL);
	CHECK_FAILS(setitimer(77, &every, NULL), EINVAL);
	return TEST_RESULT();
}
