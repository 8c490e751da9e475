/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * HEAP=mmap: one address range, reserved at once and made usable bit by bit,
 *   [ state bytes | page_meta | pages ]
 * Blocks from LARGE_MIN on are mappings
 * of their own (large.c).
 */
#ifndef LOAM_SLAB_SOURCE_H
#define LOAM_SLAB_SOURCE_H

#define RANGE_PAGES ((size_t)1 << 22) /* 16 GiB at most */
#define LARGE_MIN   ((size_t)512 << 10)
#define KEEP_PAGES \
	((size_t)2048) /* free pages that are not given back, besides a quarter of those in use */

/* The origin of the states among which g's is. */
static inline uint8_t *states_of(size_t g)
{
	(void)g;
	return heap.state;
}

static inline struct page_meta *page_meta(size_t page)
{
	return heap.meta + page;
}

#include "../source_calls.h"

/* large.c.  size >= LARGE_MIN; align a power of two; *zero: it holds zeros. */
void *large_alloc(size_t size, size_t align, bool *zero);
/* false: ptr is no large block. */
bool large_free(void *ptr);
bool large_requested(const void *ptr, size_t *size, size_t *usable);
/* By remapping.  NULL: the kernel cannot; the block stays whole. */
void *large_resize(void *ptr, size_t size);
size_t large_trim(size_t pad);
struct heap_view;
void large_walk(struct heap_view *view);
/* An entry of the table that cannot be right, or NULL. */
const void *large_invalid(void);

#endif
