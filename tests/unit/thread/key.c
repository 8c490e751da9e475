/* SPDX-License-Identifier: BSD-2-Clause */
/* Keys hold a value a thread, NULL at first; destructors get it at the thread's end. */
#include <pthread.h>

#include "test.h"

static pthread_key_t key, again;
static _Atomic int destroyed, rounds;

static void destroy(void *value)
{
	CHECK_EQ(pthread_getspecific(key), NULL);
	destroyed += *(int *)value;
}

/* Sets itself anew: that is tried PTHREAD_DESTRUCTOR_ITERATIONS times. */
static void destroy_again(void *value)
{
	rounds++;
	pthread_setspecific(again, value);
}

static void *thread(void *arg)
{
	CHECK_EQ(pthread_getspecific(key), NULL);
	CHECK_EQ(pthread_setspecific(key, arg), 0);
	CHECK_EQ(pthread_getspecific(key), arg);
	CHECK_EQ(pthread_setspecific(again, arg), 0);
	return NULL;
}

int main(void)
{
	int five = 5, seven = 7;
	pthread_t a, b;

	CHECK_EQ(pthread_key_create(&key, destroy), 0);
	CHECK_EQ(pthread_key_create(&again, destroy_again), 0);
	CHECK_EQ(pthread_setspecific(key, &key), 0);
	CHECK_EQ(pthread_create(&a, NULL, thread, &five), 0);
	CHECK_EQ(pthread_create(&b, NULL, thread, &seven), 0);
	CHECK_EQ(pthread_join(a, NULL), 0);
	CHECK_EQ(pthread_join(b, NULL), 0);
	CHECK_EQ(destroyed, 12);
	CHECK_EQ(rounds, 2 * 4);
	CHECK_EQ(pthread_getspecific(key), &key);
	return TEST_RESULT();
}
