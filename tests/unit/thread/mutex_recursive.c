/* SPDX-License-Identifier: BSD-2-Clause */
/* A recursive mutex is its owner's as often as it likes, and nobody else's until the last
 * unlock. */
#include <pthread.h>

#include "test.h"

static pthread_mutex_t mutex;

static void *try_it(void *arg)
{
	int e = pthread_mutex_trylock(&mutex);

	CHECK_EQ(pthread_mutex_unlock(&mutex), e ? EPERM : 0);
	*(int *)arg = e;
	return NULL;
}

static int others_try(void)
{
	pthread_t t;
	int e = -1;

	CHECK_EQ(pthread_create(&t, NULL, try_it, &e), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return e;
}

int main(void)
{
	pthread_mutexattr_t attr;

	pthread_mutexattr_init(&attr);
	CHECK_EQ(pthread_mutexattr_settype(&attr, PTHREAD_MUTEX_RECURSIVE), 0);
	CHECK_EQ(pthread_mutex_init(&mutex, &attr), 0);
	CHECK_EQ(pthread_mutex_unlock(&mutex), EPERM);
	CHECK_EQ(pthread_mutex_lock(&mutex), 0);
	CHECK_EQ(pthread_mutex_lock(&mutex), 0);
	CHECK_EQ(pthread_mutex_trylock(&mutex), 0);
	CHECK_EQ(pthread_mutex_unlock(&mutex), 0);
	CHECK_EQ(pthread_mutex_unlock(&mutex), 0);
	CHECK_EQ(others_try(), EBUSY);
	CHECK_EQ(pthread_mutex_unlock(&mutex), 0);
	CHECK_EQ(others_try(), 0);
	CHECK_EQ(pthread_mutex_unlock(&mutex), EPERM);
	return TEST_RESULT();
}
