/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * malloc and free: the paths without a lock, which call nothing.  A pointer is
 * looked up before anything near it is read, so that any value may be passed.
 */
#include <stdlib.h>
#include "../family.h"
#include "harden.h"

void *malloc(size_t size)
{
	size_t g;
	unsigned tag;
	uint32_t *top;

	if (unlikely(size > FAST_MAX || !HEAP_TLS))
		return heap_alloc_big(size);
	tag = cache.tag[(size + LEAST_SLACK + 15) >> 4];
	top = cache.top[tag];
	g = *top;
	if (unlikely(g == 0))
		return heap_alloc_refill(size);
	cache.top[tag] = top - 1;
	if (WIPES)
		harden_check(granule_address(g), tag_end[tag] - STATE_LIVE);
	return block_begin(g, size, tag_end[tag]);
}

void free(void *ptr)
{
	size_t g = granule_of(ptr), live;
	const char *canary;
	uint8_t *state;
	unsigned tag;
	uint32_t *top;

	if (unlikely(g >= heap.limit || !HEAP_TLS))
		goto slow;
	state = state_of(g);
	live = *state;
	if (unlikely(live < STATE_LIVE))
		goto slow;
	tag = state[1];
	top = cache.top[tag];
	if (unlikely(top[1] == MAG_FULL)) /* always so where a block is no slot */
		goto slow;
	if (unlikely(mte_is_stale(ptr)))
		goto slow;
	canary = (const char *)ptr + tag_end[tag] - live;
	opaque(canary);
	canary = !LEAST_SLACK && live == STATE_LIVE ? no_slack : canary;
	if (unlikely(*canary != CANARY))
		goto slow;
	if (WIPES) {
		harden_free(g);
		return;
	}
	mte_renew_block(g, tag_end[tag] - STATE_LIVE);
	*state = STATE_PARKED;
	top[1] = (uint32_t)g;
	cache.top[tag] = top + 1;
	return;
slow:
	heap_free_slow(ptr);
}
