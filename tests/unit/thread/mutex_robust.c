/* SPDX-License-Identifier: BSD-2-Clause */
/* A thread that ends with a robust mutex leaves it to the next one, who is told. */
// spec: POSIX pthread_mutex_consistent
#include <pthread.h>

#include "test.h"

static pthread_mutex_t mutex;

static void *take_and_end(void *arg)
{
	*(int *)arg = pthread_mutex_lock(&mutex);
	return NULL;
}

static int lock_in_thread(void)
{
	pthread_t t;
	int e = -1;

	CHECK_EQ(pthread_create(&t, NULL, take_and_end, &e), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return e;
}

int main(void)
{
	pthread_mutexattr_t attr;

	pthread_mutexattr_init(&attr);
	CHECK_EQ(pthread_mutexattr_setrobust(&attr, PTHREAD_MUTEX_ROBUST), 0);
	CHECK_EQ(pthread_mutexattr_setrobust(&attr, 77), EINVAL);
	CHECK_EQ(pthread_mutex_init(&mutex, &attr), 0);
	CHECK_EQ(pthread_mutex_consistent(&mutex), EINVAL);

	CHECK_EQ(lock_in_thread(), 0);
	CHECK_EQ(lock_in_thread(), EOWNERDEAD);
	CHECK_EQ(pthread_mutex_trylock(&mutex), EOWNERDEAD);
	CHECK_EQ(pthread_mutex_consistent(&mutex), 0);
	CHECK_EQ(pthread_mutex_consistent(&mutex), EINVAL);
	CHECK_EQ(pthread_mutex_unlock(&mutex), 0);
	CHECK_EQ(pthread_mutex_unlock(&mutex), EPERM);
	CHECK_EQ(pthread_mutex_lock(&mutex), 0);
	CHECK_EQ(pthread_mutex_unlock(&mutex), 0);

	CHECK_EQ(lock_in_thread(), 0);
	CHECK_EQ(pthread_mutex_lock(&mutex), EOWNERDEAD);
	CHECK_EQ(pthread_mutex_unlock(&mutex), 0); /* not made consistent */
	CHECK_EQ(pthread_mutex_lock(&mutex), ENOTRECOVERABLE);
	CHECK_EQ(lock_in_thread(), ENOTRECOVERABLE);
	CHECK_EQ(pthread_mutex_destroy(&mutex), 0);
	return TEST_RESULT();
}
