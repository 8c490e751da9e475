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
	uintptr_t top;

	if (unlikely(size > FAST_MAX || !HEAP_TLS))
		return heap_alloc_big(size);
	tag = cache.tag[(size + LEAST_SLACK + 15) >> 4];
	top = cache.top[tag];
	g = *cache_slot(top);
	if (unlikely(g == 0))
		return heap_alloc_refill(size);
	cache.top[tag] = top - sizeof(uint32_t);
	if (WIPES)
		harden_check(granule_address(g), heap.end[tag] - STATE_LIVE);
	return block_begin(g, size, heap.end[tag]);
}

/* Where a live block's canary must be.  end: its slot's size + STATE_LIVE. */
static inline const char *canary_of(const void *ptr, size_t end, size_t state)
{
	const char *canary = (const char *)ptr + end - state;

	opaque(canary);
	return !LEAST_SLACK && state == STATE_LIVE ? no_slack : canary;
}

void free(void *ptr)
{
	size_t g = granule_of(ptr), live;
	uint8_t *states;
	unsigned tag;
	uintptr_t top;

	if (unlikely(g >= heap.limit || !HEAP_TLS))
		goto slow;
	states = states_of(g);
	live = states[g];
	if (unlikely(!(live & STATE_LIVE)))
		goto slow;
	tag = (states + 1)[g];
	top = cache.top[tag];
	if (unlikely(cache_slot(top)[1] == MAG_FULL)) /* always so where a block is no slot */
		goto slow;
	if (unlikely(mte_is_stale(ptr)))
		goto slow;
	if (SLACK_CHECK && unlikely(*canary_of(ptr, heap.end[tag], live) != CANARY))
		goto slow;
	if (WIPES) {
		harden_free(g);
		return;
	}
	mte_renew_block(g, heap.end[tag] - STATE_LIVE);
	opaque(g);
	states[g] = STATE_PARKED;
	cache_slot(top)[1] = (uint32_t)g;
	cache.top[tag] = top + sizeof(uint32_t);
	return;
slow:
	heap_free_slow(ptr);
}
