/* SPDX-License-Identifier: BSD-2-Clause */
/* Four threads use the heap at once: no block overlaps another's. */
// variants: heap
#include <pthread.h>

#include "test.h"

enum { THREADS = 4, ROUNDS = 300, BLOCKS = 40 };

static int is_filled(const unsigned char *p, size_t size, unsigned char with)
{
	while (size && *p == with)
		p++, size--;
	return !size;
}

static void *work(void *arg)
{
	unsigned char mark = (unsigned char)(size_t)arg, *p[BLOCKS] = {NULL};
	size_t size[BLOCKS] = {0}, next = mark;

	for (int i = 0; i < ROUNDS * BLOCKS / 4; i++) {
		size_t at = (next = next * 1103515245 + 12345) / 65536 % BLOCKS;

		CHECK(is_filled(p[at], size[at], mark));
		free(p[at]);
		size[at] = next / 7 % 500;
		p[at] = malloc(size[at]);
		memset(p[at], mark, size[at]);
	}
	for (int i = 0; i < BLOCKS; i++) {
		CHECK(is_filled(p[i], size[i], mark));
		free(p[i]);
	}
	return NULL;
}

int main(void)
{
	pthread_t thread[THREADS];

	for (size_t i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&thread[i], NULL, work, (void *)(i + 1)), 0);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(thread[i], NULL), 0);
	return TEST_RESULT();
}
