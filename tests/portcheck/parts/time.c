/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional calls about time and chance. */
#include "check.h"

static long ns_of(const struct timespec *t)
{
	return t->tv_sec * 1000000000 + t->tv_nsec;
}

static void check_clock_gettime(void)
{
	struct timespec a = {0, -1}, b;

	GIVES(port_clock_gettime(CLOCK_MONOTONIC, &a), 0);
	HOLDS(a.tv_nsec >= 0 && a.tv_nsec < 1000000000);
	GIVES(port_clock_gettime(CLOCK_MONOTONIC, &b), 0);
	HOLDS(ns_of(&b) >= ns_of(&a));
	GIVES(port_clock_gettime(CLOCK_REALTIME, &a), 0);
	FAILS(port_clock_gettime(9999, &a), EINVAL);
}

static void check_clock_getres(void)
{
	struct timespec t = {0, 0};

	GIVES(port_clock_getres(CLOCK_MONOTONIC, &t), 0);
	HOLDS(ns_of(&t) > 0);
	FAILS(port_clock_getres(9999, &t), EINVAL);
}

/* No clock is set. */
static void check_clock_settime(void)
{
	const struct timespec odd = {0, -1};

	FAILS(port_clock_settime(CLOCK_REALTIME, &odd), EINVAL);
}

static void check_clock_nanosleep(void)
{
	const struct timespec ms = {0, 1000000}, odd = {0, -1}, past = {0, 1};
	struct timespec a = {0, 0}, b = {0, 1000000};

	port_clock_gettime(CLOCK_MONOTONIC, &a);
	GIVES(port_clock_nanosleep(CLOCK_MONOTONIC, 0, &ms, NULL), 0);
	port_clock_gettime(CLOCK_MONOTONIC, &b);
	HOLDS(ns_of(&b) - ns_of(&a) >= 1000000);
	GIVES(port_clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &past, NULL), 0);
	FAILS(port_clock_nanosleep(CLOCK_MONOTONIC, 0, &odd, NULL), EINVAL);
}

static void check_setitimer(void)
{
	const struct itimerval none = {{0, 0}, {0, 0}}, hour = {{0, 0}, {3600, 0}};
	struct itimerval old = {{0, 0}, {0, 0}};

	GIVES(port_setitimer(ITIMER_REAL, &hour, NULL), 0);
	GIVES(port_setitimer(ITIMER_REAL, &none, &old), 0);
	HOLDS(old.it_value.tv_sec >= 3500 && old.it_value.tv_sec <= 3600);
	FAILS(port_setitimer(9999, &none, NULL), EINVAL);
}

static void check_getrandom(void)
{
	unsigned long a[2] = {0, 0}, b[2] = {0, 0};

	GIVES(port_getrandom(a, sizeof a), sizeof a);
	GIVES(port_getrandom(b, sizeof b), sizeof b);
	HOLDS(a[0] != b[0] || a[1] != b[1]);
}

struct check time_checks[] = {
        CHECK(clock_gettime, "no clocks; waits cannot have time limits"),
        CHECK(clock_getres, "clock_getres fails"),
        CHECK(clock_settime, "clock_settime fails"),
        CHECK(clock_nanosleep, "sleep and nanosleep fail at once"),
        CHECK(setitimer, "alarm and setitimer fail"),
        CHECK(getrandom, "the stack canary can be guessed, unless AT_RANDOM is there"),
        {NULL, NULL, NULL, NOT_RUN},
};
