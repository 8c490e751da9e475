/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The window that loam_heap_init was given, whose memory comes from the hooks:
 *   [ state bytes | first magazines, page_meta | pages ]
 * The first two have memory from their fronts on, of the pages those that are in use or dirty.
 */
#ifndef LOAM_SLAB_SOURCE_H
#define LOAM_SLAB_SOURCE_H

#define RANGE_PAGES    ((size_t)1 << 24) /* 64 GiB at most */
#define LARGE_MIN      SIZE_MAX
#define SOURCE_COMMITS 1

/* Free pages that are not given back, besides a quarter of those in use. */
#ifndef LOAM_HEAP_KEEP_PAGES
#define LOAM_HEAP_KEEP_PAGES 256
#endif
#define KEEP_PAGES ((size_t)LOAM_HEAP_KEEP_PAGES)

static inline uint8_t *states_of(size_t g)
{
	(void)g;
	return heap.state;
}

static inline struct page_meta *page_meta(size_t page)
{
	return heap.meta + page;
}

#include "source_calls.h"
#include "no_large.h"

#endif
