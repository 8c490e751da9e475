/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Blocks that the fast paths leave to others, but seldom to a lock: slots of more than
 * SMALL_MAX, and from SLAB_MAX on runs of pages.
 */
#include <string.h>
#include "../heap.h"
#include "block.h"
#include "harden.h"

/* ---- getting -------------------------------------------- */

/* Where in a run with that much slack a block begins, bytes.  If all began at a page, their
 * first lines would share few places of the CPU's caches.  Their states are in one line. */
static size_t colour(uint32_t page, size_t slack)
{
	return HARDEN ? 0 : page * 0x9e3779b1u >> 22 & slack & (64 * 15);
}

/* Makes the run's parked block at g live, but perhaps at another place. */
static void *run_begin(size_t g, uint32_t pages, size_t align, size_t size)
{
	state_clear(state_of(g));
	g &= -(size_t)PAGE_GRANULES;
	mte_renew_block(g, pages * PAGE_SIZE);
	if (align <= GRANULE)
		g += colour(page_of(g), pages * PAGE_SIZE - size) / GRANULE;
	return far_begin((struct block){g, CLASS_NONE, pages}, size);
}

void *run_alloc(size_t align, size_t size, bool *zero)
{
	uint32_t pages = pages_for(size ? size + LEAST_SLACK : 1);
	size_t g = 0;

	if (size > RANGE_PAGES * PAGE_SIZE || align > RANGE_PAGES * PAGE_SIZE)
		return NULL;
	if (align <= PAGE_SIZE)
		g = runs_take(&pages);
	*zero = WIPES && g;
	if (*zero)
		harden_check(granule_address(g), pages * PAGE_SIZE);
	if (unlikely(!g))
		g = run_new(pages, align, zero);
	return likely(g) ? run_begin(g, pages, align, size) : NULL;
}

void *heap_alloc_big(size_t size)
{
	unsigned class;
	bool zero;
	size_t g;

	if (size <= SMALL_MAX || (WIPES && size <= SLAB_MAX - LEAST_SLACK))
		return heap_alloc_refill(size);
	if (size >= LARGE_MIN)
		return heap_result(heap_alloc(HEAP_ALIGN, size, false));
	if (size > SLAB_MAX - LEAST_SLACK)
		return heap_result(run_alloc(HEAP_ALIGN, size, &zero));
	class = class_of_size(size + LEAST_SLACK);
	g = cache_pop(class);
	if (unlikely(!g))
		return heap_alloc_refill(size);
	return far_begin((struct block){g, own_tag(class), 0}, size);
}

/* ---- giving back -------------------------------------------- */

/* Of more than SMALL_MAX; all else, and what is wrong, is free_rest's. */
void heap_free_slow(void *ptr)
{
	size_t g = granule_of(ptr), slack, room;
	struct block b = {.g = g};
	uint64_t word;

	if (unlikely(g >= heap.limit || !slack_is_far(state_of(g)) || mte_is_stale(ptr)))
		goto rest;
	word = far_read(state_of(g));
	b.tag = far_tag(word);
	b.pages = far_pages(word);
	slack = far_slack(word);
	room = block_room(b);
	if (unlikely(b.pages > LONGEST))
		goto rest;
	if (unlikely(slack > room ||
	             (SLACK_CHECK && slack && ((char *)ptr)[room - slack] != CANARY)))
		goto rest;
	far_end(state_of(g), STATE_ENDING, b.tag);
	mte_renew_block(g, room);
	if (WIPES || !HEAP_TLS || !(b.pages ? runs_put(g, b.pages) : cache_push(g, b.tag)))
		block_end(b);
	return;
rest:
	free_rest(ptr);
}
