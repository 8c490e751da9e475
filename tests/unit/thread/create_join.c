/* SPDX-License-Identifier: BSD-2-Clause */
/* A thread gets its argument; join gives what it returned or passed to pthread_exit. */
// spec: POSIX pthread_create, pthread_join
#include <pthread.h>
#include <stdint.h>

#include "test.h"

static void *twice(void *arg)
{
	return (void *)((intptr_t)arg * 2);
}

static void *leave(void *arg)
{
	pthread_exit((char *)arg + 1);
}

int main(void)
{
	pthread_t t[8];
	void *value;

	for (intptr_t i = 0; i < 8; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, i % 2 ? leave : twice, (void *)i), 0);
	for (intptr_t i = 0; i < 8; i++) {
		CHECK_EQ(pthread_join(t[i], &value), 0);
		CHECK_EQ((intptr_t)value, i % 2 ? i + 1 : i * 2);
	}
	CHECK_EQ(pthread_create(&t[0], NULL, twice, NULL), 0);
	CHECK_EQ(pthread_join(t[0], NULL), 0);
	return TEST_RESULT();
}
