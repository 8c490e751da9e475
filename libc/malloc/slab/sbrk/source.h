/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * HEAP=sbrk: the range grows with the program break, page 1 first.  Arrays that must
 * not move cannot grow there, so the range has regions, each as long as all before
 * it together; a region's arrays are made when the break first enters it.  Memory
 * that other callers of sbrk took in between lies in the range and is never ours.
 */
#ifndef LOAM_SLAB_SOURCE_H
#define LOAM_SLAB_SOURCE_H

#define RANGE_PAGES  ((size_t)1 << 24) /* 64 GiB at most */
#define LARGE_MIN    SIZE_MAX
#define KEEP_PAGES   ((size_t)2048)
#define REGION_SHIFT 4 /* of the first region, pages */
#define REGIONS      21

/* Each pointer is where page or granule 0 of its array would be. */
struct region {
	uint8_t *state;
	struct page_meta *meta;
};
extern struct region regions[REGIONS];

static inline struct region *region_of(size_t page)
{
	return &regions[64 - REGION_SHIFT -
	                (unsigned)__builtin_clzl(page | 1 << (REGION_SHIFT - 1))];
}

/* The origin of the states among which g's is. */
static inline uint8_t *states_of(size_t g)
{
	return region_of(g / PAGE_GRANULES)->state;
}

static inline struct page_meta *page_meta(size_t page)
{
	return region_of(page)->meta + page;
}

#include "../source_calls.h"
#include "../no_large.h"

#endif
