/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * malloc and free: the paths without a lock, which call nothing.  A pointer is
 * looked up before anything near it is read, so that any value may be passed.
 */
#include <stdlib.h>
#include "slab.h"

void *malloc(size_t size)
{
	size_t step = (size + 15) >> 4, g;
	unsigned tag;
	uint32_t *top;

	if (unlikely(size > SMALL_MAX))
		return heap_alloc_big(size);
	tag = cache.class_byte[step];
	top = cache.top[tag];
	g = *top;
	if (unlikely(g == 0))
		return heap_alloc_refill(size);
	cache.top[tag] = top - 1;
	return block_begin(g, size, small_slot[step]);
}

void free(void *ptr)
{
	size_t g = granule_of(ptr), exact, end;
	uint8_t *state, slack;
	unsigned tag;
	uint32_t *top;

	if (unlikely(g >= heap.limit))
		goto slow;
	state = state_of(g);
	if (unlikely(__builtin_sub_overflow(*state, (uint8_t)STATE_LIVE, &slack)))
		goto slow;
	tag = *class_byte_of(page_of(g));
	top = cache.top[tag];
	if (unlikely(top[1] == MAG_FULL)) /* always so where a block is no slot */
		goto slow;
	exact = slack == 0;
	end = class_info[tag & CLASS_MASK].size - slack - exact;
	/* A block without slack has no canary: whatever is there is right. */
	if (unlikely((((char *)ptr)[end] != CANARY) > exact))
		goto slow;
	*state = STATE_PARKED;
	top[1] = (uint32_t)g;
	cache.top[tag] = top + 1;
	return;
slow:
	heap_free_slow(ptr);
}
