/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Random calls of every function of the heap against a model of what must live: no two
 * blocks overlap, each is aligned, keeps every byte, can hold what it says, starts as zeros
 * where that was promised, and a walk meets exactly these.  First one thread, then four that
 * pass blocks on to each other.  A failure names its seed; with the seed as argument only
 * that round runs.
 */
// variants: heap debug
// needs: loam !shim:simple:sbrk
// timeout: 90
#include <malloc.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>

#include "heap_state.h"
#include "test.h"

enum { ROUNDS = 6, THREADS = 4, BLOCKS = 96, CALLS = 6000, PASSED = 64 };

struct block {
	unsigned char *p;
	size_t size, align;
	unsigned char first; /* byte i holds first + i */
};

struct model {
	struct block block[BLOCKS];
	uint64_t random;
	size_t met, met_bytes;
};

static unsigned long seed;
static struct block *_Atomic passed[PASSED];

static size_t any(struct model *m, size_t below)
{
	m->random = m->random * 6364136223846793005 + 1442695040888963407;
	return (size_t)(m->random >> 33) % below;
}

/* Around the edges of classes, pages and regions more often than elsewhere. */
static size_t any_size(struct model *m)
{
	static const size_t edge[] = {16, 128, 1024, 4096, 7168, 32768, 65536};

	switch (any(m, 8)) {
	case 0:
		return edge[any(m, sizeof(edge) / sizeof(*edge))] + any(m, 5) - 2;
	case 1:
		return any(m, 20000);
	case 2:
		return any(m, 30) ? any(m, 3000) : any(m, 400000);
	default:
		return any(m, 700);
	}
}

static int holds(const struct block *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (b->p[i] != (unsigned char)(b->first + i))
			return 0;
	return 1;
}

static int is_zero(const unsigned char *p, size_t n)
{
	while (n && !*p)
		p++, n--;
	return n == 0;
}

static int overlap(const struct block *a, const struct block *b)
{
	return a->p && a != b && a->p < b->p + b->size && b->p < a->p + a->size;
}

/* A block of the model that the heap just gave. */
static void enter(struct model *m, struct block *b)
{
	CHECK(b->p != NULL);
	if (!b->p)
		exit(1);
	CHECK_EQ((uintptr_t)b->p % b->align, 0);
	CHECK(malloc_usable_size(b->p) >= b->size);
	for (int i = 0; i < BLOCKS; i++)
		CHECK(!overlap(&m->block[i], b));
	b->first = (unsigned char)any(m, 256);
	for (size_t i = 0; i < b->size; i++)
		b->p[i] = (unsigned char)(b->first + i);
}

static void check(const struct block *b)
{
	CHECK(!b->p || holds(b, b->size));
	CHECK(!b->p || malloc_usable_size(b->p) >= b->size);
}

static void release(struct model *m, struct block *b)
{
	check(b);
	switch (any(m, 6)) {
	case 0:
		freezero(b->p, b->size);
		break;
	case 1:
		if (b->align > 16)
			free_aligned_sized(b->p, b->align, b->size);
		else
			free_sized(b->p, b->size);
		break;
	default:
		free(b->p);
	}
	*b = (struct block){0};
}

static void make(struct model *m, struct block *b)
{
	void *p = NULL;
	size_t n = 1 + any(m, 3);

	release(m, b);
	b->size = any_size(m);
	b->align = 16;
	switch (any(m, 6)) {
	case 0:
		b->p = calloc(n, b->size);
		b->size *= n;
		CHECK(is_zero(b->p, b->size));
		break;
	case 1:
		b->align = (size_t)16 << any(m, 10);
		CHECK_EQ(posix_memalign(&p, b->align, b->size), 0);
		b->p = p;
		break;
	case 2:
		b->align = (size_t)16 << any(m, 4);
		b->p = aligned_alloc(b->align, b->size);
		break;
	default:
		b->p = malloc(b->size);
	}
	enter(m, b);
}

static void resize(struct model *m, struct block *b)
{
	size_t old = b->p ? b->size : 0, size = any_size(m), kept = old < size ? old : size;
	unsigned way = (unsigned)any(m, 3);

	check(b);
	b->p = way == 0   ? realloc(b->p, size)
	       : way == 1 ? reallocarray(b->p, 1, size)
	                  : recallocarray(b->p, size, 1);
	b->size = size;
	b->align = 16;
	CHECK(b->p && holds(b, kept));
	CHECK(way != 2 || (b->p && is_zero(b->p + kept, size - kept)));
	enter(m, b);
}

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

static void call(struct model *m, int alone)
{
	struct block *b = &m->block[any(m, BLOCKS)];

	switch (any(m, 8)) {
	case 0:
	case 1:
		resize(m, b);
		break;
	case 2:
		release(m, b);
		break;
	case 3:
		if (!alone)
			pass_on(m, b);
		else if (any(m, 50) == 0)
			malloc_trim(0);
		break;
	default:
		make(m, b);
	}
}

static void visit(const void *ptr, size_t size, void *arg)
{
	struct model *m = arg;

	for (int i = 0; i < BLOCKS; i++)
		if (m->block[i].p == ptr) {
			m->met++;
			m->met_bytes += size;
			return;
		}
	CHECK_EQ((uintptr_t)ptr, 0);
}

static void compare_with_walk(struct model *m)
{
	size_t blocks = 0, bytes = 0;

	for (int i = 0; i < BLOCKS; i++) {
		blocks += m->block[i].p != NULL;
		bytes += m->block[i].size;
	}
	CHECK(!__loam_heap_is_valid || __loam_heap_is_valid());
	m->met = m->met_bytes = 0;
	malloc_walk(visit, m);
	CHECK_EQ(m->met, blocks);
	CHECK_EQ(m->met_bytes, bytes);
}

static void end(struct model *m)
{
	for (int i = 0; i < BLOCKS; i++)
		release(m, &m->block[i]);
}

static void one_thread(void)
{
	static struct model m;

	m.random = seed;
	for (int i = 0; i < CALLS; i++) {
		call(&m, 1);
		if (i % 512 == 0)
			compare_with_walk(&m);
	}
	compare_with_walk(&m);
	end(&m);
	compare_with_walk(&m);
}

static void *among_others(void *arg)
{
	struct model *m = arg;

	for (int i = 0; i < CALLS / 2; i++)
		call(m, 0);
	end(m);
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
