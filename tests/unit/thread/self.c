/* SPDX-License-Identifier: BSD-2-Clause */
/* A thread knows itself by the name that its creator got. */
#include <pthread.h>

#include "test.h"

static pthread_t created;
static pthread_barrier_t both;

static void *compare(void *arg)
{
	pthread_barrier_wait(&both);
	CHECK(pthread_equal(created, pthread_self()));
	CHECK(!pthread_equal(*(pthread_t *)arg, pthread_self()));
	return NULL;
}

int main(void)
{
	pthread_t self = pthread_self();

	pthread_barrier_init(&both, NULL, 2);
	CHECK(pthread_equal(self, pthread_self()));
	CHECK_EQ(pthread_create(&created, NULL, compare, &self), 0);
	pthread_barrier_wait(&both);
	CHECK_EQ(pthread_join(created, NULL), 0);
	CHECK(pthread_equal(self, pthread_self()));
	return TEST_RESULT();
}
