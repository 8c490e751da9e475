/* SPDX-License-Identifier: BSD-2-Clause */
/* An error-checking mutex refuses its owner's second lock and a stranger's unlock. */
#include <pthread.h>

#include "test.h"

static pthread_mutex_t mutex = PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP;

static void *stranger(void *arg)
{
	CHECK_EQ(pthread_mutex_unlock(&mutex), EPERM);
	CHECK_EQ(pthread_mutex_trylock(&mutex), EBUSY);
	return arg;
}

int main(void)
{
	pthread_t t;

	CHECK_EQ(pthread_mutex_unlock(&mutex), EPERM);
	CHECK_EQ(pthread_mutex_lock(&mutex), 0);
	CHECK_EQ(pthread_mutex_lock(&mutex), EDEADLK);
	CHECK_EQ(pthread_mutex_trylock(&mutex), EBUSY);
	CHECK_EQ(pthread_create(&t, NULL, stranger, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(pthread_mutex_destroy(&mutex), EBUSY);
	CHECK_EQ(pthread_mutex_unlock(&mutex), 0);
	CHECK_EQ(pthread_mutex_destroy(&mutex), 0);
	return TEST_RESULT();
}
