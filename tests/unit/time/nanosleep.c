/* SPDX-License-Identifier: BSD-2-Clause */
/* Sleeping takes at least as long as asked for; nonsense is refused. */
#include <time.h>

#include "clock.h"
#include "test.h"

static struct timespec start;

static void begin(void)
{
	clock_gettime(CLOCK_MONOTONIC, &start);
}

static void check_took(long ms)
{
	CHECK(clock_ms_since(CLOCK_MONOTONIC, &start) >= ms);
	CHECK(clock_ms_since(CLOCK_MONOTONIC, &start) < ms + 5000);
}

int main(void)
{
	struct timespec brief = {0, 30000000}, zero = {0, 0}, at;
	struct timespec bad[] = {{0, -1}, {0, 1000000000}, {-1, 0}};

	begin();
	CHECK_EQ(nanosleep(&brief, NULL), 0);
	check_took(30);
	CHECK_EQ(nanosleep(&zero, NULL), 0);
	for (int i = 0; i < 3; i++) {
		CHECK_FAILS(nanosleep(&bad[i], NULL), EINVAL);
		CHECK_KEEPS_ERRNO(clock_nanosleep(CLOCK_MONOTONIC, 0, &bad[i], NULL));
		CHECK_EQ(clock_nanosleep(CLOCK_MONOTONIC, 0, &bad[i], NULL), EINVAL);
	}
	begin();
	CHECK_EQ(clock_nanosleep(CLOCK_MONOTONIC, 0, &brief, NULL), 0);
	check_took(30);
	for (int i = 0; i < 2; i++) {
		clockid_t clock = i ? CLOCK_MONOTONIC : CLOCK_REALTIME;

		begin();
		at = clock_in_ms(clock, 40);
		CHECK_EQ(clock_nanosleep(clock, TIMER_ABSTIME, &at, NULL), 0);
		check_took(39);
		at = clock_in_ms(clock, -1000);
		CHECK_EQ(clock_nanosleep(clock, TIMER_ABSTIME, &at, NULL), 0);
	}
	CHECK_EQ(clock_nanosleep(1234, 0, &brief, NULL), EINVAL);
	CHECK_EQ(clock_nanosleep(CLOCK_THREAD_CPUTIME_ID, 0, &brief, NULL), EINVAL);
	begin();
	CHECK_EQ(usleep(20000), 0);
	check_took(20);
	CHECK_EQ(sleep(0), 0);
	return TEST_RESULT();
}
