/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What ../heap.h asks for and is asked seldom: blocks with an alignment, their sizes, and
 * other sizes for them.  Up to SLAB_MAX a block is a slot, above it a run of pages, from
 * LARGE_MIN on what the source offers.
 */
#include <string.h>
#include "../heap.h"
#include "block.h"
#include "harden.h"

/* ---- getting -------------------------------------------- */

/* Makes a block live whose state is one byte. */
static void *begin(struct block b, size_t size)
{
	size_t room = block_room(b), slack = room - size;
	char *p = block_address(b.g);

	if (room > SMALL_MAX || slack > SLACK_NEAR)
		return far_begin(b, size);
	*state_of(b.g) = (uint8_t)(STATE_LIVE + slack);
	if (SLACK_CHECK && slack)
		p[size] = CANARY;
	return p;
}

static void *slot_alloc(unsigned class, size_t size)
{
	size_t g = cache_pop(class);

	if (!g)
		g = cache_take(class);
	if (!g)
		return NULL;
	if (WIPES)
		harden_check(granule_address(g), class_info[class].size);
	return begin((struct block){g, own_tag(class), 0}, size);
}

void *heap_alloc_refill(size_t size)
{
	return heap_result(slot_alloc(class_of_size(size + LEAST_SLACK), size));
}

/* A run that the kernel holds for us already. */
static size_t run_old(uint32_t pages)
{
	size_t g = runs_refill(pages);

	if (g || runs_may_grow(pages))
		return g;
	cache_growing(pages * PAGE_SIZE);
	slab_trim(CLASSES, SIZE_MAX);
	return runs_refill(pages);
}

size_t run_new(uint32_t pages, size_t align, bool *zero)
{
	uint32_t each = pages_for(align > PAGE_SIZE ? align : 1), page;
	size_t g = space_open() && each == 1 ? run_old(pages) : 0;

	if (g)
		return g;
	page = pages_alloc(pages, each, PAGE_RUN, zero);
	if (!page) { /* at the worst with what the thread keeps */
		cache_relent();
		slab_trim(CLASSES, SIZE_MAX);
		page = pages_alloc(pages, each, PAGE_RUN, zero);
	}
	return (size_t)page * PAGE_GRANULES;
}

/* The smallest class with slots at multiples of align <= PAGE_SIZE; CLASSES: none. */
static unsigned aligned_class(size_t align, size_t size)
{
	unsigned class;

	if (size > SLAB_MAX - LEAST_SLACK)
		return CLASSES;
	class = class_of_size(size + LEAST_SLACK);
	while (class < CLASSES && class_info[class].size & (align - 1))
		class ++;
	return class;
}

void *heap_alloc(size_t align, size_t size, bool zero)
{
	unsigned class = align <= PAGE_SIZE ? aligned_class(align, size) : CLASSES;
	bool is_zero = false;
	void *p = class < CLASSES ? slot_alloc(class, size) : NULL;

	if (unlikely((uintptr_t)p & (align - 1))) { /* in mixed pages */
		heap_free_slow(p);
		class = CLASSES;
	}
	if (class == CLASSES) {
		if (size > PTRDIFF_MAX || align > PTRDIFF_MAX)
			return NULL;
		p = size < LARGE_MIN && align < LARGE_MIN ? run_alloc(align, size, &is_zero)
		                                          : large_alloc(size, align, &is_zero);
	}
	return p && zero && !is_zero ? memset(p, 0, size) : p;
}

/* ---- asking and giving back -------------------------------------------- */

static struct block block_at(size_t g)
{
	unsigned tag = tag_of(g);

	return (struct block){g, tag, (tag & CLASS_MASK) == CLASS_NONE ? run_pages(g) : 0};
}

/* ptr is a live block of the range, whole, or this is the end. */
static struct block block_of(const char *function, const char *ptr)
{
	size_t g = granule_of(ptr), slack, room;
	struct block b;

	if (g >= heap.limit || *state_of(g) < STATE_LIVE)
		heap_fault_pointer(function, ptr);
	if (mte_is_stale(ptr))
		heap_fault(function, HEAP_STALE, ptr);
	b = block_at(g);
	room = block_room(b);
	slack = block_slack(g);
	if (slack > room)
		heap_fault(function, HEAP_OWN_DATA, ptr);
	if (SLACK_CHECK && slack && ptr[room - slack] != CANARY)
		heap_fault(function, HEAP_OVERFLOW, ptr);
	return b;
}

void run_free(size_t g)
{
	uint32_t page = page_of(g);

	state_clear(state_of(g));
	pages_free(&page, 1);
}

void block_end(struct block b)
{
	if (!b.pages) {
		WIPES ? harden_free(b.g) : cache_put(b.g);
		return;
	}
	if (WIPES)
		harden_free_run(page_of(b.g));
	else if (!runs_put(b.g, b.pages))
		run_free(b.g);
}

void free_rest(void *ptr)
{
	struct block b;

	if (granule_of(ptr) >= heap.limit && (!ptr || large_free(ptr)))
		return;
	b = block_of("free", ptr);
	state_set(state_of(b.g), STATE_ENDING, b.tag);
	mte_renew_block(b.g, block_room(b));
	block_end(b);
}

static bool is_large(const void *ptr, size_t *size, size_t *room)
{
	return granule_of(ptr) >= heap.limit && large_requested(ptr, size, room);
}

size_t heap_requested(void *ptr)
{
	size_t size, room;
	struct block b;

	if (is_large(ptr, &size, &room))
		return size;
	b = block_of("malloc_usable_size", ptr);
	return block_room(b) - block_slack(b.g);
}

/* No more than was asked for: the canary is right above. */
size_t heap_usable(void *ptr) ALIAS(heap_requested);

size_t run_block(uint32_t page)
{
	size_t first = (size_t)page * PAGE_GRANULES, g = first;

	while (g < first + PAGE_GRANULES && *state_of(g) == STATE_FREE)
		g++;
	return g < first + PAGE_GRANULES ? g : first;
}

/* ---- another size -------------------------------------------- */

/* The pages that come or go have no tag, so that they get one or lose it. */
static bool run_resize(struct block *b, size_t size)
{
	uint32_t page = page_of(b->g), from = b->pages,
	         to = pages_for(b->g % PAGE_GRANULES * GRANULE + size + LEAST_SLACK);

	if (WIPES && to < from)
		memset(page_address(page + to), 0, (from - to) * PAGE_SIZE);
	if (to < from)
		mte_store(page_address(page + to), (from - to) * PAGE_SIZE);
	if (to != from && !pages_resize(page, from, to))
		return false;
	if (to > from)
		mte_store(block_address(b->g) + from * PAGE_SIZE, (to - from) * PAGE_SIZE);
	b->pages = to;
	return true;
}

/* In place: in its slot if no class fits much better, in its run if it can grow. */
static bool resize_here(struct block *b, size_t size)
{
	size_t room = block_room(*b);

	if (!b->pages)
		return size + LEAST_SLACK <= room && (size > room / 2 || room <= 64);
	if (size <= SLAB_MAX || size >= LARGE_MIN || size > RANGE_PAGES * PAGE_SIZE)
		return false;
	return run_resize(b, size);
}

static void *move(void *ptr, size_t old, size_t size)
{
	void *to = heap_alloc(HEAP_ALIGN, size, false);

	if (!to)
		return NULL;
	memcpy(to, ptr, old < size ? old : size);
	free(ptr);
	return to;
}

/* ptr is not large.  Making it smaller never fails. */
static void *block_resize(void *ptr, size_t size)
{
	struct block b = block_of("realloc", ptr);
	size_t room = block_room(b);
	void *to;

	if (!resize_here(&b, size)) {
		to = move(ptr, room - block_slack(b.g), size);
		if (to || size > room)
			return to;
		if (b.pages)
			run_resize(&b, size);
	}
	state_set(state_of(b.g), STATE_LIVE, b.tag);
	return begin(b, size);
}

void *heap_resize(void *ptr, size_t size)
{
	size_t old, room;
	void *to;

	if (size > PTRDIFF_MAX)
		return NULL;
	if (!is_large(ptr, &old, &room))
		return block_resize(ptr, size);
	to = size >= LARGE_MIN ? large_resize(ptr, size) : NULL;
	if (!to)
		to = move(ptr, old, size);
	return to || size > room ? to : ptr;
}
