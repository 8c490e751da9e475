/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The window that loam_heap_init was given, whose memory comes from the hooks:
 *   [ state bytes | first magazines, page_meta | pages ]
 * Each part has memory from its front on.
 */
#ifndef LOAM_SLAB_SOURCE_H
#define LOAM_SLAB_SOURCE_H

#define RANGE_PAGES ((size_t)1 << 24) /* 64 GiB at most */
#define LARGE_MIN   SIZE_MAX
#define KEEP_PAGES  ((size_t)256)

static inline uint8_t *state_of(size_t g)
{
	return heap.state + g;
}

static inline struct page_meta *page_meta(size_t page)
{
	return heap.meta + page;
}

#include "source_calls.h"
#include "no_large.h"

#endif
