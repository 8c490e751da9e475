/* SPDX-License-Identifier: BSD-2-Clause */
/* Clocks go forward, agree with one another, have a resolution, and unknown ones are refused. */
#include <sys/time.h>
#include <time.h>

#include "test.h"

static long ns(const struct timespec *t)
{
	return t->tv_sec * 1000000000 + t->tv_nsec;
}

static void check_forward(clockid_t clock)
{
	struct timespec last, now;

	CHECK_EQ(clock_gettime(clock, &last), 0);
	for (int i = 0; i < 2000; i++) {
		CHECK_EQ(clock_gettime(clock, &now), 0);
		CHECK(now.tv_nsec >= 0 && now.tv_nsec < 1000000000);
		CHECK(ns(&now) >= ns(&last));
		last = now;
	}
}

int main(void)
{
	struct timespec a, b, res;
	struct timeval tv;
	time_t t, t2;

	check_forward(CLOCK_MONOTONIC);
	check_forward(CLOCK_REALTIME);
	CHECK_EQ(clock_getres(CLOCK_MONOTONIC, &res), 0);
	CHECK(ns(&res) > 0 && ns(&res) <= 20000000);
	CHECK_EQ(clock_getres(CLOCK_REALTIME, NULL), 0);
	CHECK_FAILS(clock_gettime(1234, &a), EINVAL);
	CHECK_FAILS(clock_getres(1234, &a), EINVAL);

	clock_gettime(CLOCK_REALTIME, &a);
	CHECK_EQ(gettimeofday(&tv, NULL), 0);
	t = time(&t2);
	clock_gettime(CLOCK_REALTIME, &b);
	CHECK_EQ(t, t2);
	CHECK(tv.tv_usec >= 0 && tv.tv_usec < 1000000);
	CHECK(ns(&a) / 1000 <= tv.tv_sec * 1000000 + tv.tv_usec);
	CHECK(tv.tv_sec * 1000000 + tv.tv_usec <= ns(&b) / 1000);
	CHECK(a.tv_sec - 1 <= t && t <= b.tv_sec); /* time may be of the last tick */
	CHECK_EQ(timespec_get(&b, TIME_UTC), TIME_UTC);
	CHECK(ns(&b) >= ns(&a));
	CHECK_EQ(timespec_get(&b, 1234), 0);
	return TEST_RESULT();
}
