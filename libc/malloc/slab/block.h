/* SPDX-License-Identifier: BSD-2-Clause */
/* Live blocks of the range, for block.c and resize.c. */
#ifndef LOAM_SLAB_BLOCK_H
#define LOAM_SLAB_BLOCK_H

#include "slab.h"

struct block {
	size_t g;
	unsigned tag;
	uint32_t pages; /* of a run; 0: a slot */
};

/* Bytes that it can hold. */
static inline size_t block_room(struct block b)
{
	if (!b.pages)
		return class_info[b.tag & CLASS_MASK].size;
	return b.pages * PAGE_SIZE - b.g % PAGE_GRANULES * GRANULE;
}

/* Makes a parked block of more than SMALL_MAX, or one with much slack, live. */
static inline void *far_begin(struct block b, size_t size)
{
	size_t slack = block_room(b) - size;
	char *p = block_address(b.g);

	far_write(state_of(b.g), slack, b.tag, b.pages);
	if (SLACK_CHECK && likely(slack))
		p[size] = CANARY;
	return p;
}

/* block.c.  A block of whole pages; *zero: it holds zeros. */
SLOW void *run_alloc(size_t align, size_t size, bool *zero);

/* resize.c.  A block whose state is STATE_ENDING becomes free. */
COLD void block_end(struct block b);
/* A run that no thread keeps: its parked block or 0; *zero: it holds zeros. */
COLD size_t run_new(uint32_t pages, size_t align, bool *zero);
/* Any pointer; what is none of ours ends the program. */
COLD void free_rest(void *ptr);

static inline uint32_t pages_for(size_t size)
{
	return (uint32_t)((size + PAGE_SIZE - 1) >> PAGE_SHIFT);
}

#endif
