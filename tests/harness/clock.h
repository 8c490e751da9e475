/* SPDX-License-Identifier: BSD-2-Clause */
/* Times for tests: deadlines, and how long something took. */
#ifndef TEST_CLOCK_H
#define TEST_CLOCK_H

#include <time.h>

/* The time of that clock so many milliseconds from now; negative: ago. */
static inline struct timespec clock_in_ms(clockid_t clock, long ms)
{
	struct timespec t;

	clock_gettime(clock, &t);
	t.tv_sec += ms / 1000;
	t.tv_nsec += ms % 1000 * 1000000;
	if (t.tv_nsec >= 1000000000) {
		t.tv_sec++;
		t.tv_nsec -= 1000000000;
	} else if (t.tv_nsec < 0) {
		t.tv_sec--;
		t.tv_nsec += 1000000000;
	}
	return t;
}

/* Milliseconds, rounded down, from start to now. */
static inline long clock_ms_since(clockid_t clock, const struct timespec *start)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (now.tv_sec - start->tv_sec) * 1000 + (now.tv_nsec - start->tv_nsec) / 1000000;
}

static inline void clock_sleep_ms(long ms)
{
	struct timespec t = {ms / 1000, ms % 1000 * 1000000};

	nanosleep(&t, NULL);
}

#endif
