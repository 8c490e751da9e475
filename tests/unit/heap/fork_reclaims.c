/* SPDX-License-Identifier: BSD-2-Clause */
/* What other threads kept for themselves at a fork is free memory in the child, and whole. */
// variants: heap
// needs: loam !user:slab
/* qemu-user copies its tables of reserved address space at each fork: minutes. */
// timeout: 60
#include <malloc.h>
#include <pthread.h>
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

static size_t free_blocks(void)
{
	malloc_trim(0);
	return mallinfo2().ordblks;
}

static void child(size_t before)
{
	size_t after = free_blocks();

	if (before > BLOCKS && after > before / 2) { /* fewer: threads keep none here */
		printf("%zu free blocks are left of %zu\n", after, before);
		_exit(1);
	}
	for (size_t i = 0; i < BLOCKS; i++)
		memset(malloc(i % 3000), 0x5a, i % 3000);
	_exit(0);
}

int main(void)
{
	pthread_t thread[THREADS];
	int status = -1;
	size_t before;
	pid_t pid;

	pthread_barrier_init(&freed, NULL, THREADS + 1);
	pthread_barrier_init(&over, NULL, THREADS + 1);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&thread[i], NULL, park, NULL), 0);
	pthread_barrier_wait(&freed);
	before = free_blocks();
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
