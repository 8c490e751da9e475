/* SPDX-License-Identifier: BSD-2-Clause */
/* A block may be freed by another thread than the one that made it. */
// variants: heap
#include <pthread.h>

#include "test.h"

enum { BLOCKS = 1000 };

static char *block[BLOCKS];

static void *free_all(void *arg)
{
	for (int i = 0; i < BLOCKS; i++) {
		CHECK_EQ(block[i][i % 50], (char)i);
		free(block[i]);
	}
	return arg;
}

static void *make_all(void *arg)
{
	for (int i = 0; i < BLOCKS; i++) {
		block[i] = malloc(50 + (size_t)i % 300);
		memset(block[i], i, 50);
	}
	return arg;
}

static void in_thread(void *(*work)(void *))
{
	pthread_t thread;

	CHECK_EQ(pthread_create(&thread, NULL, work, NULL), 0);
	CHECK_EQ(pthread_join(thread, NULL), 0);
}

int main(void)
{
	make_all(NULL);
	in_thread(free_all);
	in_thread(make_all);
	free_all(NULL);
	in_thread(make_all);
	in_thread(free_all);
	return TEST_RESULT();
}
