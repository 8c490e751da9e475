/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * HEAP=array: the range is one array of HEAP_ARRAY_BYTES in .bss, for a kernel that
 * gives a program nothing else.  Its front holds the heap's own data,
 *   [ first magazines | page_meta | state bytes | pages ]
 */
#ifndef LOAM_SLAB_SOURCE_H
#define LOAM_SLAB_SOURCE_H

#ifndef HEAP_ARRAY_BYTES
#define HEAP_ARRAY_BYTES ((size_t)64 << 20)
#endif
#define RANGE_PAGES (HEAP_ARRAY_BYTES / PAGE_SIZE)
#define LARGE_MIN   SIZE_MAX
#define KEEP_PAGES  ((size_t)2048)

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
#include "../no_large.h"

#endif
