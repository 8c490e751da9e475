/* SPDX-License-Identifier: BSD-2-Clause */
/* A mutex of any kind lets one thread in at a time: no increment is lost. */
// timeout: 30
#include <pthread.h>

#include "test.h"

#define THREADS 4
#define ROUNDS  20000

static pthread_mutex_t mutex;
static long count;

static void *increment(void *arg)
{
	for (int i = 0; i < ROUNDS; i++) {
		pthread_mutex_lock(&mutex);
		count++;
		pthread_mutex_unlock(&mutex);
	}
	return arg;
}

static void run(int type, int robust, int shared)
{
	pthread_mutexattr_t attr;
	pthread_t t[THREADS];

	pthread_mutexattr_init(&attr);
	CHECK_EQ(pthread_mutexattr_settype(&attr, type), 0);
	CHECK_EQ(pthread_mutexattr_setrobust(&attr, robust), 0);
	CHECK_EQ(pthread_mutexattr_setpshared(&attr, shared), 0);
	CHECK_EQ(pthread_mutex_init(&mutex, &attr), 0);
	count = 0;
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, increment, NULL), 0);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	CHECK_EQ(count, THREADS * ROUNDS);
	CHECK_EQ(pthread_mutex_destroy(&mutex), 0);
}

int main(void)
{
	run(PTHREAD_MUTEX_NORMAL, 0, 0);
	run(PTHREAD_MUTEX_RECURSIVE, 0, 0);
	run(PTHREAD_MUTEX_ERRORCHECK, 0, 0);
	run(PTHREAD_MUTEX_NORMAL, 0, 1);
	run(PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_ROBUST, 0);
	run(PTHREAD_MUTEX_RECURSIVE, PTHREAD_MUTEX_ROBUST, 1);
	return TEST_RESULT();
}
