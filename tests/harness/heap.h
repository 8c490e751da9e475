/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A model of what must live in the heap, and random calls of its functions against it: no
 * two blocks overlap, each is aligned, keeps every byte, can hold what it says, starts as
 * zeros where that was promised, and a walk meets exactly these.  One thread a model.
 */
#ifndef TEST_HEAP_H
#define TEST_HEAP_H

#include <malloc.h>
#include <stdint.h>

#include "test.h"

enum { MODEL_BLOCKS = 96 };

struct block {
	unsigned char *p;
	size_t size, align;
	unsigned char first; /* byte i holds first + i */
};

struct model {
	struct block block[MODEL_BLOCKS];
	uint64_t random;
	size_t met, met_bytes;
};

static inline size_t any(struct model *m, size_t below)
{
	m->random = m->random * 6364136223846793005 + 1442695040888963407;
	return (size_t)(m->random >> 33) % below;
}

static inline struct block *any_block(struct model *m)
{
	return &m->block[any(m, MODEL_BLOCKS)];
}

/* Around the edges of classes, pages and regions more often than elsewhere. */
static inline size_t any_size(struct model *m)
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

/* ---- one block -------------------------------------------- */

static inline int holds(const struct block *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (b->p[i] != (unsigned char)(b->first + i))
			return 0;
	return 1;
}

static inline int is_zero(const unsigned char *p, size_t n)
{
	while (n && !*p)
		p++, n--;
	return n == 0;
}

static inline int overlap(const struct block *a, const struct block *b)
{
	return a->p && a != b && a->p < b->p + b->size && b->p < a->p + a->size;
}

/* A block of the model that the heap just gave. */
static inline void enter(struct model *m, struct block *b)
{
	CHECK(b->p != NULL);
	if (!b->p)
		exit(1);
	CHECK_EQ((uintptr_t)b->p % b->align, 0);
	CHECK(malloc_usable_size(b->p) >= b->size);
	for (int i = 0; i < MODEL_BLOCKS; i++)
		CHECK(!overlap(&m->block[i], b));
	b->first = (unsigned char)any(m, 256);
	for (size_t i = 0; i < b->size; i++)
		b->p[i] = (unsigned char)(b->first + i);
}

static inline void check(const struct block *b)
{
	CHECK(!b->p || holds(b, b->size));
	CHECK(!b->p || malloc_usable_size(b->p) >= b->size);
}

/* ---- calls -------------------------------------------- */

static inline void release(struct model *m, struct block *b)
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

static inline void make(struct model *m, struct block *b)
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

static inline void resize(struct model *m, struct block *b)
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

/* Any of them; one call in 400 trims. */
static inline void call_any(struct model *m)
{
	struct block *b = any_block(m);
	size_t what = any(m, 8);

	if (what < 2)
		resize(m, b);
	else if (what == 2)
		release(m, b);
	else if (what > 3)
		make(m, b);
	else if (any(m, 50) == 0)
		malloc_trim(0);
}

static inline void release_all(struct model *m)
{
	for (int i = 0; i < MODEL_BLOCKS; i++)
		release(m, &m->block[i]);
}

/* ---- the walk -------------------------------------------- */

static inline void met_block(const void *ptr, size_t size, void *arg)
{
	struct model *m = arg;

	for (int i = 0; i < MODEL_BLOCKS; i++)
		if (m->block[i].p == ptr) {
			m->met++;
			m->met_bytes += size;
			return;
		}
	CHECK_EQ((uintptr_t)ptr, 0);
}

/* Only this model's blocks are in the heap. */
static inline void compare_with_walk(struct model *m)
{
	size_t blocks = 0, bytes = 0;

	for (int i = 0; i < MODEL_BLOCKS; i++) {
		blocks += m->block[i].p != NULL;
		bytes += m->block[i].size;
	}
	m->met = m->met_bytes = 0;
	malloc_walk(met_block, m);
	CHECK_EQ(m->met, blocks);
	CHECK_EQ(m->met_bytes, bytes);
}

#endif
