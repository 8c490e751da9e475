/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The slab heap's own data, to be corrupted by tests: the state bytes and page_meta as
 * libc/malloc/slab/slab.h has them.  Needs MALLOC=slab and not HEAP=sbrk.
 */
#ifndef TEST_HEAP_STATE_H
#define TEST_HEAP_STATE_H

#include <stddef.h>
#include <stdint.h>

enum { HEAP_PARKED = 1, HEAP_LIVE = 0x80 };

struct heap_page {
	uint32_t next, prev;
	uint32_t pages : 24;
	uint32_t class : 8;
	uint16_t live;
	uint8_t head, bits;
};

extern struct {
	uint16_t end[128];
	struct heap_page *page;
	size_t limit;
	char *base;
	uint8_t *state;
} __loam_heap __attribute__((__weak__)); /* not in every heap */

/* Where DEBUG=1 built it: whether the heap's own data fits together.  Says on descriptor 2
 * what does not. */
_Bool __loam_heap_is_valid(void) __attribute__((__weak__));

/* p without its memory tag. */
static inline size_t heap_offset(const void *p)
{
	return (size_t)(((uintptr_t)p << 8 >> 8) - (uintptr_t)__loam_heap.base);
}

/* Of the granule at p: its state, and behind it its tag. */
static inline uint8_t *heap_state(const void *p)
{
	return &__loam_heap.state[heap_offset(p) / 16];
}

static inline struct heap_page *heap_page(const void *p)
{
	return &__loam_heap.page[heap_offset(p) / 4096];
}

#endif
