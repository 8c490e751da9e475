/* SPDX-License-Identifier: BSD-2-Clause */
/* sbrk and the heap never give the same memory to two threads. */
// variants: heap
// needs: loam
#include <pthread.h>

#include "test.h"

enum { THREADS = 4, PIECES = 300 };

static void *take(void *arg)
{
	static _Thread_local unsigned char *piece[PIECES];
	unsigned char mark = (unsigned char)(size_t)arg;

	for (int i = 0; i < PIECES; i++) {
		piece[i] = mark % 2 ? sbrk(64) : malloc(64);
		if (piece[i] == (void *)-1 || !piece[i])
			return arg;
		memset(piece[i], mark, 64);
	}
	for (int i = 0; i < PIECES; i++) {
		CHECK_EQ(piece[i][0], mark);
		CHECK_EQ(piece[i][63], mark);
		if (mark % 2 == 0)
			free(piece[i]);
	}
	return NULL;
}

int main(void)
{
	pthread_t thread[THREADS];

	if (sbrk(0) == (void *)-1)
		SKIP("there is no sbrk here");
	for (size_t i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&thread[i], NULL, take, (void *)(i + 1)), 0);
	for (int i = 0; i < THREADS; i++) {
		void *failed = NULL;

		CHECK_EQ(pthread_join(thread[i], &failed), 0);
		CHECK(failed == NULL);
	}
	return TEST_RESULT();
}
