/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A thousand threads at once, each with blocks of its own and some of its neighbour's; then
 * thousands that come and go.  What they leave behind is bounded.
 */
// variants: heap
// needs: loam !user
// timeout: 60
#include <malloc.h>
#include <pthread.h>

#include "test.h"

enum { THREADS = 1000, BLOCKS = 20, WAVES = 40, IN_WAVE = 50, STACK = 16384 };

static pthread_barrier_t all_there;
static void *given[THREADS + 1][BLOCKS];

static size_t size_of(int thread, int i)
{
	return (size_t)(thread * 7 + i * 53) % 2000 + 1;
}

static void make(int thread)
{
	for (int i = 0; i < BLOCKS; i++) {
		given[thread][i] = malloc(size_of(thread, i));
		CHECK(given[thread][i] != NULL);
		memset(given[thread][i], thread, size_of(thread, i));
	}
}

static void release(int thread)
{
	for (int i = 0; i < BLOCKS; i++) {
		CHECK_EQ(((char *)given[thread][i])[size_of(thread, i) - 1], (char)thread);
		free(given[thread][i]);
	}
}

static void *live(void *arg)
{
	int thread = (int)(size_t)arg;

	make(thread);
	pthread_barrier_wait(&all_there);
	release((thread + 1) % THREADS);
	return NULL;
}

static void *come_and_go(void *arg)
{
	make((int)(size_t)arg);
	release((int)(size_t)arg);
	return NULL;
}

static void run(void *(*what)(void *), size_t n)
{
	static pthread_t thread[THREADS];
	pthread_attr_t small;

	pthread_attr_init(&small);
	pthread_attr_setstacksize(&small, STACK);
	for (size_t i = 0; i < n; i++)
		CHECK_EQ(pthread_create(&thread[i], &small, what, (void *)i), 0);
	for (size_t i = 0; i < n; i++)
		CHECK_EQ(pthread_join(thread[i], NULL), 0);
	pthread_attr_destroy(&small);
}

int main(void)
{
	size_t before;

	pthread_barrier_init(&all_there, NULL, THREADS);
	run(live, THREADS);
	CHECK_EQ(mallinfo2().uordblks, 0);
	run(come_and_go, IN_WAVE);
	malloc_trim(0);
	before = mallinfo2().arena;
	for (int wave = 0; wave < WAVES; wave++)
		run(come_and_go, IN_WAVE);
	malloc_trim(0);
	CHECK(mallinfo2().arena <= before + (1 << 20));
	CHECK_EQ(mallinfo2().uordblks, 0);
	return TEST_RESULT();
}
