/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal wakes a waiter, who has the mutex again; without waiters it is forgotten. */
#include <pthread.h>

#include "clock.h"
#include "test.h"

static pthread_mutex_t mutex = PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP;
static pthread_cond_t cond = PTHREAD_COND_INITIALIZER;
static int ready, seen;

static void *waiter(void *arg)
{
	pthread_mutex_lock(&mutex);
	while (!ready)
		CHECK_EQ(pthread_cond_wait(&cond, &mutex), 0);
	seen = 1;
	CHECK_EQ(pthread_mutex_unlock(&mutex), 0); /* only the owner may */
	return arg;
}

int main(void)
{
	struct timespec soon = clock_in_ms(CLOCK_REALTIME, 20);
	pthread_t t;

	CHECK_EQ(pthread_cond_wait(&cond, &mutex), EPERM); /* not the owner */
	CHECK_EQ(pthread_cond_signal(&cond), 0);
	pthread_mutex_lock(&mutex);
	CHECK_EQ(pthread_cond_timedwait(&cond, &mutex, &soon), ETIMEDOUT);
	pthread_mutex_unlock(&mutex);

	CHECK_EQ(pthread_create(&t, NULL, waiter, NULL), 0);
	clock_sleep_ms(20);
	pthread_mutex_lock(&mutex);
	ready = 1;
	CHECK_EQ(pthread_cond_signal(&cond), 0);
	CHECK_EQ(seen, 0);
	pthread_mutex_unlock(&mutex);
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(seen, 1);
	CHECK_EQ(pthread_cond_destroy(&cond), 0);
	return TEST_RESULT();
}
