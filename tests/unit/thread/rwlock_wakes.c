/* SPDX-License-Identifier: BSD-2-Clause */
/* Whoever waits for a read-write lock gets it when it is free: all readers, or the writer. */
#include <pthread.h>
#include <semaphore.h>

#include "clock.h"
#include "test.h"

static pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
static pthread_barrier_t inside;

static void *reader(void *arg)
{
	CHECK_EQ(pthread_rwlock_rdlock(&lock), 0);
	pthread_barrier_wait(&inside); /* all three at the same time */
	CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
	return arg;
}

static void *writer(void *arg)
{
	CHECK_EQ(pthread_rwlock_wrlock(&lock), 0);
	++*(int *)arg;
	CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
	return NULL;
}

int main(void)
{
	pthread_t t[3], w;
	int written = 0;

	pthread_barrier_init(&inside, NULL, 3);
	CHECK_EQ(pthread_rwlock_wrlock(&lock), 0);
	for (int i = 0; i < 3; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, reader, NULL), 0);
	clock_sleep_ms(30);
	CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
	for (int i = 0; i < 3; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);

	CHECK_EQ(pthread_rwlock_rdlock(&lock), 0);
	CHECK_EQ(pthread_rwlock_rdlock(&lock), 0);
	CHECK_EQ(pthread_create(&w, NULL, writer, &written), 0);
	clock_sleep_ms(30);
	CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
	CHECK_EQ(written, 0);
	CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
	CHECK_EQ(pthread_join(w, NULL), 0);
	CHECK_EQ(written, 1);
	return TEST_RESULT();
}
