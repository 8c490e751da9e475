/* SPDX-License-Identifier: BSD-2-Clause */
/* Waits with a time limit, by the condition's clock or by one that the call names. */
// spec: POSIX pthread_cond_clockwait
// variants: port
#include <pthread.h>

#include "clock.h"
#include "test.h"

static pthread_mutex_t mutex = PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP;

static void check(pthread_cond_t *c, clockid_t clock, int named)
{
	struct timespec start, limit;
	int e;

	clock_gettime(CLOCK_MONOTONIC, &start);
	limit = clock_in_ms(clock, 50);
	do
		e = named ? pthread_cond_clockwait(c, &mutex, clock, &limit)
		          : pthread_cond_timedwait(c, &mutex, &limit);
	while (e == 0);
	CHECK_EQ(e, ETIMEDOUT);
	CHECK(clock_ms_since(CLOCK_MONOTONIC, &start) >= 45);
	CHECK(clock_ms_since(CLOCK_MONOTONIC, &start) < 5000);
}

int main(void)
{
	pthread_cond_t realtime = PTHREAD_COND_INITIALIZER, monotonic;
	struct timespec bad = {0, 1000000000};
	pthread_condattr_t attr;
	clockid_t clock;

	pthread_condattr_init(&attr);
	CHECK_EQ(pthread_condattr_getclock(&attr, &clock), 0);
	CHECK_EQ(clock, CLOCK_REALTIME);
	CHECK_EQ(pthread_condattr_setclock(&attr, CLOCK_PROCESS_CPUTIME_ID), EINVAL);
	CHECK_EQ(pthread_condattr_setclock(&attr, CLOCK_MONOTONIC), 0);
	CHECK_EQ(pthread_cond_init(&monotonic, &attr), 0);

	pthread_mutex_lock(&mutex);
	check(&realtime, CLOCK_REALTIME, 0);
	check(&monotonic, CLOCK_MONOTONIC, 0);
	check(&realtime, CLOCK_MONOTONIC, 1);
	check(&monotonic, CLOCK_REALTIME, 1);
	CHECK_EQ(pthread_cond_timedwait(&realtime, &mutex, &bad), EINVAL);
	CHECK_EQ(pthread_mutex_unlock(&mutex), 0); /* still ours */
	return TEST_RESULT();
}
