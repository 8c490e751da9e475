/* SPDX-License-Identifier: BSD-2-Clause */
/* What other threads kept for themselves at a fork is free memory in the child, and whole. */
// variants: heap
// needs: loam !user:slab
/* qemu-user copies its tables of reserved address space at each fork: minutes. */
// timeout: 60
#include <malloc.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "test.h"

enum { THREADS = 4, BLOCKS = 2000, KEPT = 50 };

static pthread_barrier_t freed, over;

/* Leaves many blocks in its magazines, and some of the same slabs live. */
static void *park(void *arg)
{
	static __thread char *block[BLOCKS];

	for (size_t i = 0; i < BLOCKS; i++)
		block[i] = malloc(i % 700 + 1);
	for (size_t i = 0; i < BLOCKS; i++)
		if (i % KEPT)
			free(block[i]);
	free(malloc(20000));
	pthread_barrier_wait(&freed);
	pthread_barrier_wait(&over);
	for (size_t i = 0; i < BLOCKS; i += KEPT)
		free(block[i]);
	return arg;
}

/* Takes half of what was not in use: that must not need much new memory. */
static void child(struct mallinfo2 before)
{
	size_t want = before.fordblks / 2, got = 0;
	ptrdiff_t grown;

	for (size_t size = 1; got < want; size = size % 700 + 1) {
		memset(malloc(size), 0x5a, size);
		got += size;
	}
	grown = (ptrdiff_t)(mallinfo2().arena - before.arena);
	/* With few free blocks before, threads keep none here. */
	if (before.ordblks > BLOCKS && grown > (ptrdiff_t)(want / 4)) {
		printf("the heap grew by %td bytes, and %zu were free\n", grown, before.fordblks);
		fflush(stdout);
		_exit(1);
	}
	_exit(0);
}

int main(void)
{
	pthread_t thread[THREADS];
	struct mallinfo2 before;
	int status = -1;
	pid_t pid;

	pthread_barrier_init(&freed, NULL, THREADS + 1);
	pthread_barrier_init(&over, NULL, THREADS + 1);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&thread[i], NULL, park, NULL), 0);
	pthread_barrier_wait(&freed);
	before = mallinfo2();
	pid = fork();
	if (!pid)
		child(before);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	pthread_barrier_wait(&over);
	for (int i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
	return TEST_RESULT();
}
