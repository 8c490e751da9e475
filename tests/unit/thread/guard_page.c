/* SPDX-License-Identifier: BSD-2-Clause */
/* A thread that overruns its stack meets the guard page, not its neighbour. */
// expect: signal SIGSEGV
#include <pthread.h>

#include "test.h"

static int depth(volatile int n)
{
	volatile char frame[512];

	frame[0] = (char)n;
	return n ? depth(n + 1) + frame[0] : 0;
}

static void *overrun(void *arg)
{
	return depth(1) ? arg : NULL;
}

int main(void)
{
	pthread_t t;

	CHECK_EQ(pthread_create(&t, NULL, overrun, NULL), 0);
	pthread_join(t, NULL);
	return TEST_RESULT();
}
