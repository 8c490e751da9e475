/* SPDX-License-Identifier: BSD-2-Clause */
/* Processor time grows with work and not with sleep. */
// timeout: 30
#include <time.h>

#include "clock.h"
#include "test.h"

static long used_ms(clockid_t clock)
{
	struct timespec t;

	CHECK_EQ(clock_gettime(clock, &t), 0);
	return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int main(void)
{
	long process = used_ms(CLOCK_PROCESS_CPUTIME_ID), thread = used_ms(CLOCK_THREAD_CPUTIME_ID);
	clock_t begin = clock();
	long before;

	CHECK(begin != (clock_t)-1);
	while (used_ms(CLOCK_PROCESS_CPUTIME_ID) - process < 60)
		;
	CHECK(used_ms(CLOCK_THREAD_CPUTIME_ID) - thread >= 30);
	CHECK(clock() - begin >= CLOCKS_PER_SEC * 30 / 1000);
	before = used_ms(CLOCK_PROCESS_CPUTIME_ID);
	clock_sleep_ms(300);
	CHECK(used_ms(CLOCK_PROCESS_CPUTIME_ID) - before < 200);
	return TEST_RESULT();
}
