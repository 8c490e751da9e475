/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Blocks from all sides: what the fast paths leave to others, and the calls that
 * ../heap.h asks for.  Up to SLAB_MAX a block is a slot, above it a run of pages,
 * from LARGE_MIN on what the source offers.
 */
#include <string.h>
#include "../heap.h"
#include "checked.h"
#include "harden.h"

/* ---- slack and canary -------------------------------------------- */

static void slack_set(size_t g, size_t slack)
{
	uint8_t *state = state_of(g);

	state[0] = (uint8_t)(STATE_LIVE + (slack < SLACK_NEAR ? slack : SLACK_NEAR));
	if (slack > SLACK_NEAR) {
		state[2] = (uint8_t)(slack & 127);
		state[3] = (uint8_t)(slack >> 7);
		state[4] = state[1];
		state[1] = CLASS_NONE;
	}
}

static void slack_clear(size_t g)
{
	uint8_t *state = state_of(g);

	if (slack_is_far(state)) {
		state[1] = state[4];
		state[2] = state[3] = state[4] = STATE_FREE;
	}
}

/* Bytes that the block at g can hold. */
static size_t room_of(size_t g)
{
	unsigned class = class_of(g);

	return class == CLASS_NONE ? page_meta(page_of(g))->pages * PAGE_SIZE
	                           : class_info[class].size;
}

static void *begin(size_t g, size_t size, size_t room)
{
	char *p = block_address(g);

	slack_set(g, room - size);
	if (SLACK_CHECK && room > size)
		p[size] = CANARY;
	return p;
}

/* ptr's granule number.  It is a live block of the range, whole, or this is the end. */
static size_t block_of(const char *function, const void *ptr)
{
	size_t g = granule_of(ptr), slack, room;

	if (g >= heap.limit || *state_of(g) < STATE_LIVE)
		heap_fault_pointer(function, ptr);
	if (mte_is_stale(ptr))
		heap_fault(function, HEAP_STALE, ptr);
	slack = block_slack(g);
	room = room_of(g);
	if (unlikely(slack > room))
		heap_fault(function, HEAP_OWN_DATA, ptr);
	if (SLACK_CHECK && slack && ((const char *)ptr)[room - slack] != CANARY)
		heap_fault(function, HEAP_OVERFLOW, ptr);
	return g;
}

/* ---- getting -------------------------------------------- */

static uint32_t pages_for(size_t size)
{
	return (uint32_t)(round_up(size, PAGE_SIZE) >> PAGE_SHIFT);
}

static void *slot_alloc(unsigned class, size_t size, bool zero)
{
	size_t g = cache_pop(class), room = class_info[class].size;
	void *p;

	if (unlikely(!g))
		g = cache_take(class);
	if (unlikely(!g))
		return NULL;
	if (WIPES)
		harden_check(granule_address(g), room);
	p = begin(g, size, room);
	return zero ? memset(p, 0, size) : p;
}

/* A run that the kernel holds for us already. */
COLD static uint32_t run_old(uint32_t pages)
{
	uint32_t page = pages_reuse(pages, PAGE_RUN);

	if (page)
		return page;
	cache_growing(pages * PAGE_SIZE);
	slab_trim(CLASSES, SIZE_MAX);
	return pages_reuse(pages, PAGE_RUN);
}

/* The same, or one that the thread keeps; *zero: it holds zeros. */
static uint32_t run_get(uint32_t pages, bool *zero)
{
	uint32_t page = runs_take(pages);

	if (WIPES && page) {
		harden_check(page_address(page), page_meta(page)->pages * PAGE_SIZE);
		*zero = true;
	}
	return page ? page : run_old(pages);
}

/* At the worst with what the thread keeps. */
static uint32_t run_new(uint32_t pages, uint32_t align, bool *zero)
{
	uint32_t page = pages_alloc(pages, align, PAGE_RUN, zero);

	if (page)
		return page;
	cache_relent();
	slab_trim(CLASSES, SIZE_MAX);
	return pages_alloc(pages, align, PAGE_RUN, zero);
}

static void *run_alloc(size_t align, size_t size, bool zero)
{
	uint32_t pages = pages_for(size ? size + LEAST_SLACK : 1), page = 0;
	bool is_zero = false;
	size_t room;
	void *p;

	if (size > RANGE_PAGES * PAGE_SIZE || align > RANGE_PAGES * PAGE_SIZE || !space_open())
		return NULL;
	if (align <= PAGE_SIZE)
		page = run_get(pages, &is_zero);
	if (!page)
		page = run_new(pages, pages_for(align > PAGE_SIZE ? align : 1), &is_zero);
	if (!page)
		return NULL;
	state_of((size_t)page * PAGE_GRANULES)[1] = CLASS_NONE;
	room = page_meta(page)->pages * PAGE_SIZE; /* may be more than asked for */
	mte_renew_block((size_t)page * PAGE_GRANULES, room);
	p = begin((size_t)page * PAGE_GRANULES, size, room);
	return zero && !is_zero ? memset(p, 0, size) : p;
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
	void *p;

	if (class < CLASSES) {
		p = slot_alloc(class, size, zero);
		if (likely(((uintptr_t)p & (align - 1)) == 0))
			return p;
		heap_free_slow(p); /* in mixed pages */
	}
	if (size > PTRDIFF_MAX || align > PTRDIFF_MAX)
		return NULL;
	if (size < LARGE_MIN && align < LARGE_MIN)
		return run_alloc(align, size, zero);
	p = large_alloc(size, align, &is_zero);
	return p && zero && !is_zero ? memset(p, 0, size) : p;
}

void *heap_alloc_refill(size_t size)
{
	return heap_result(slot_alloc(class_of_size(size + LEAST_SLACK), size, false));
}

void *heap_alloc_big(size_t size)
{
	if (size <= SLAB_MAX - LEAST_SLACK)
		return heap_alloc_refill(size);
	return heap_result(heap_alloc(HEAP_ALIGN, size, false));
}

/* ---- giving back -------------------------------------------- */

void run_free(uint32_t page, uint32_t pages)
{
	uint8_t *state = state_of((size_t)page * PAGE_GRANULES);

	state[0] = state[1] = STATE_FREE;
	pages_free(page, pages);
}

static void slot_end(size_t g, unsigned class)
{
	if (WIPES) {
		harden_free(g);
		return;
	}
	mte_renew_block(g, class_info[class].size);
	if (!cache_push(g))
		cache_put(g);
}

static void run_end(size_t g)
{
	uint32_t page = page_of(g), pages = page_meta(page)->pages;

	if (WIPES) {
		harden_free_run(page);
		return;
	}
	mte_renew_block(g, pages * PAGE_SIZE);
	if (!runs_put(page, pages))
		run_free(page, pages);
}

static void block_end(size_t g)
{
	unsigned class;

	slack_clear(g);
	class = state_of(g)[1] & CLASS_MASK;
	if (class == CLASS_NONE)
		run_end(g);
	else
		slot_end(g, class);
}

void heap_free_slow(void *ptr)
{
	if (!ptr)
		return;
	if (granule_of(ptr) < heap.limit || !large_free(ptr))
		block_end(block_of("free", ptr));
}

/* ---- asking and changing -------------------------------------------- */

static bool is_large(const void *ptr, size_t *size, size_t *room)
{
	return granule_of(ptr) >= heap.limit && large_requested(ptr, size, room);
}

size_t heap_requested(void *ptr)
{
	size_t size, room, g;

	if (is_large(ptr, &size, &room))
		return size;
	g = block_of("malloc_usable_size", ptr);
	return room_of(g) - block_slack(g);
}

/* No more than was asked for: the canary is right above. */
size_t heap_usable(void *ptr) ALIAS(heap_requested);

/* The pages that come or go have no tag, so that they get one or lose it. */
COLD static bool run_resize(size_t g, uint32_t from, uint32_t to)
{
	uint32_t page = page_of(g);

	if (WIPES && to < from)
		memset(page_address(page + to), 0, (from - to) * PAGE_SIZE);
	if (to < from)
		mte_store(page_address(page + to), (from - to) * PAGE_SIZE);
	if (!pages_resize(page, from, to))
		return false;
	if (to > from)
		mte_store(block_address(g) + from * PAGE_SIZE, (to - from) * PAGE_SIZE);
	return true;
}

/* In place: in its slot if no class fits much better, in its run if it can grow. */
static bool resize_here(size_t g, size_t size)
{
	size_t room = room_of(g);
	uint32_t from = page_meta(page_of(g))->pages, to;

	if (class_of(g) != CLASS_NONE)
		return size + LEAST_SLACK <= room && (size > room / 2 || room <= 64);
	if (size <= SLAB_MAX || size >= LARGE_MIN || size > RANGE_PAGES * PAGE_SIZE)
		return false;
	to = pages_for(size + LEAST_SLACK);
	return to == from || run_resize(g, from, to);
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

/* Compiled for size. */
COLD void *heap_resize(void *ptr, size_t size)
{
	size_t old, room, g;
	void *to;

	if (size > PTRDIFF_MAX)
		return NULL;
	if (is_large(ptr, &old, &room)) {
		to = size >= LARGE_MIN ? large_resize(ptr, size) : NULL;
		if (!to)
			to = move(ptr, old, size);
		return to || size > room ? to : ptr; /* making it smaller never fails */
	}
	g = block_of("realloc", ptr);
	old = room_of(g) - block_slack(g);
	if (!resize_here(g, size)) {
		to = move(ptr, old, size);
		if (to || size > room_of(g))
			return to;
	}
	slack_clear(g);
	return begin(g, size, room_of(g));
}
