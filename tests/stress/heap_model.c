/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Random calls of every function of the heap against a model (harness/heap.h).  First one
 * thread, then four that pass blocks on to each other.  A failure names its seed; with the
 * seed as argument only that round runs.
 */
// variants: heap debug
// needs: loam !shim:simple:sbrk
// timeout: 90
#include <pthread.h>
#include <stdatomic.h>

#include "heap.h"
#include "heap_state.h"
#include "test.h"

enum { ROUNDS = 6, THREADS = 4, CALLS = 6000, PASSED = 64 };

static unsigned long seed;
static struct block *_Atomic passed[PASSED];

/* Swaps a block with another thread, by way of a place that all see. */
static void pass_on(struct model *m, struct block *b)
{
	struct block *mine = malloc(sizeof(*mine)), *theirs;

	check(b);
	*mine = *b;
	theirs = atomic_exchange(&passed[any(m, PASSED)], mine);
	*b = theirs ? *theirs : (struct block){0};
	free(theirs);
	check(b);
}

static void call(struct model *m)
{
	if (any(m, 8))
		call_any(m);
	else
		pass_on(m, any_block(m));
}

static void look(struct model *m)
{
	CHECK(!__loam_heap_is_valid || __loam_heap_is_valid());
	compare_with_walk(m);
}

static void one_thread(void)
{
	static struct model m;

	m.random = seed;
	for (int i = 0; i < CALLS; i++) {
		call_any(&m);
		if (i % 512 == 0)
			look(&m);
	}
	look(&m);
	release_all(&m);
	look(&m);
}

static void *among_others(void *arg)
{
	struct model *m = arg;

	for (int i = 0; i < CALLS / 2; i++)
		call(m);
	release_all(m);
	return NULL;
}

static void many_threads(void)
{
	static struct model model[THREADS];
	pthread_t thread[THREADS];

	for (size_t i = 0; i < THREADS; i++) {
		model[i].random = seed * THREADS + i;
		CHECK_EQ(pthread_create(&thread[i], NULL, among_others, &model[i]), 0);
	}
	for (size_t i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(thread[i], NULL), 0);
	for (size_t i = 0; i < PASSED; i++) {
		struct block *b = atomic_exchange(&passed[i], NULL);

		if (b)
			release(&model[0], b);
		free(b);
	}
	CHECK(!__loam_heap_is_valid || __loam_heap_is_valid());
}

static int round_fails(void)
{
	one_thread();
	many_threads();
	if (test_failures)
		printf("seed %lu\n", seed);
	return test_failures != 0;
}

int main(int argc, char **argv)
{
	unsigned long last = ROUNDS;

	seed = 1;
	if (argc > 1)
		seed = last = strtoul(argv[1], NULL, 0);
	while (seed <= last && !round_fails())
		seed++;
	return TEST_RESULT();
}
