/* SPDX-License-Identifier: BSD-2-Clause */
/* A lock with a time limit gives up when it is over, by either clock, and reads a bad limit only if
 * it must wait. */
// spec: POSIX pthread_mutex_clocklock
#include <pthread.h>

#include "clock.h"
#include "test.h"

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void *contend(void *arg)
{
	struct timespec start = clock_in_ms(CLOCK_MONOTONIC, 0);
	struct timespec limit = clock_in_ms(CLOCK_REALTIME, 60);
	struct timespec bad = {limit.tv_sec + 100, 1000000000};
	struct timespec ancient = {-1, 0};

	CHECK_EQ(pthread_mutex_timedlock(&mutex, &limit), ETIMEDOUT);
	CHECK(clock_ms_since(CLOCK_MONOTONIC, &start) >= 55);
	clock_gettime(CLOCK_MONOTONIC, &start);
	limit = clock_in_ms(CLOCK_MONOTONIC, 60);
	CHECK_EQ(pthread_mutex_clocklock(&mutex, CLOCK_MONOTONIC, &limit), ETIMEDOUT);
	CHECK(clock_ms_since(CLOCK_MONOTONIC, &start) >= 55);
	CHECK_EQ(pthread_mutex_timedlock(&mutex, &limit), ETIMEDOUT); /* long ago */
	CHECK_EQ(pthread_mutex_timedlock(&mutex, &ancient), ETIMEDOUT);
	CHECK_EQ(pthread_mutex_timedlock(&mutex, &bad), EINVAL);
	CHECK_EQ(pthread_mutex_clocklock(&mutex, 77, &limit), EINVAL);
	return arg;
}

int main(void)
{
	struct timespec bad = {0, -1};
	pthread_t t;

	CHECK_EQ(pthread_mutex_timedlock(&mutex, &bad), 0);
	CHECK_EQ(pthread_create(&t, NULL, contend, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(pthread_mutex_unlock(&mutex), 0);
	return TEST_RESULT();
}
