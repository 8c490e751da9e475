/* SPDX-License-Identifier: BSD-2-Clause */
/* Spin locks exclude, also when there are more threads than processors. */
// timeout: 30
#include <pthread.h>

#include "test.h"

#define THREADS 8
#define ROUNDS  5000

static pthread_spinlock_t lock;
static long count;

static void *increment(void *arg)
{
	for (int i = 0; i < ROUNDS; i++) {
		pthread_spin_lock(&lock);
		count++;
		pthread_spin_unlock(&lock);
	}
	return arg;
}

int main(void)
{
	pthread_t t[THREADS];

	CHECK_EQ(pthread_spin_init(&lock, PTHREAD_PROCESS_PRIVATE), 0);
	CHECK_EQ(pthread_spin_lock(&lock), 0);
	CHECK_EQ(pthread_spin_trylock(&lock), EBUSY);
	CHECK_EQ(pthread_spin_unlock(&lock), 0);
	CHECK_EQ(pthread_spin_trylock(&lock), 0);
	CHECK_EQ(pthread_spin_unlock(&lock), 0);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, increment, NULL), 0);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	CHECK_EQ(count, THREADS * ROUNDS);
	CHECK_EQ(pthread_spin_destroy(&lock), 0);
	return TEST_RESULT();
}
