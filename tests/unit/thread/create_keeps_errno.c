/* SPDX-License-Identifier: BSD-2-Clause */
/* errno is each thread's own, and no pthread call that succeeds touches it. */
#include <pthread.h>

#include "test.h"

static pthread_barrier_t both;

static void *other(void *arg)
{
	CHECK_EQ(errno, 0);
	errno = ENOMEM;
	pthread_barrier_wait(&both);
	pthread_barrier_wait(&both);
	CHECK_EQ(errno, ENOMEM);
	return arg;
}

int main(void)
{
	pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
	pthread_t t;

	CHECK_EQ(pthread_barrier_init(&both, NULL, 2), 0);
	errno = EDOM;
	CHECK_EQ(pthread_create(&t, NULL, other, NULL), 0);
	pthread_barrier_wait(&both);
	CHECK_EQ(errno, EDOM);
	errno = ERANGE;
	pthread_barrier_wait(&both);
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(pthread_mutex_lock(&m), 0);
	CHECK_EQ(pthread_mutex_trylock(&m), EBUSY);
	CHECK_EQ(pthread_mutex_unlock(&m), 0);
	CHECK_EQ(errno, ERANGE);
	return TEST_RESULT();
}
