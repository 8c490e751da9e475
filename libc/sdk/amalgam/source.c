/* SPDX-License-Identifier: BSD-2-Clause */
/* The window's memory. */
#include <string.h>
#include "checked.h"
#include "loam-heap.h"
#include "slab.h"

#define POOL_BYTES ((size_t)2048) /* magazines, in one page with the first page_meta */
#define PAGE_COST  (PAGE_SIZE + PAGE_GRANULES + sizeof(struct page_meta))
#define OWN_PAGES  4 /* beginnings and ends of parts, and page 0, which is never given out */

/* The heap's own two parts have memory below their ends. */
static char *state_end, *meta_end;
static char *window_start;
static size_t range_pages, held;

bool loam_heap_init(void *window, size_t bytes)
{
	size_t pages = bytes / PAGE_COST;

	if (window_start || (uintptr_t)window % PAGE_SIZE || bytes < ((size_t)64 << 10))
		return false;
	window_start = window;
	range_pages = pages - OWN_PAGES < RANGE_PAGES ? pages - OWN_PAGES : RANGE_PAGES;
	return true;
}

size_t loam_heap_held(void)
{
	return __atomic_load_n(&held, __ATOMIC_RELAXED);
}

static bool get(char *at, size_t bytes)
{
	if (!loam_hook_get_pages(at, bytes >> PAGE_SHIFT))
		return false;
	__atomic_fetch_add(&held, bytes, __ATOMIC_RELAXED);
	return true;
}

/* Whole pages of a part. */
static bool extend_part(char **end, void *upto)
{
	char *to = (char *)round_up((uintptr_t)upto, PAGE_SIZE);

	if (to <= *end)
		return true;
	if (!get(*end, (size_t)(to - *end)))
		return false;
	*end = to;
	return true;
}

struct magazine *source_open(size_t *size)
{
	char *pages;

	*size = 0;
	if (!window_start)
		return NULL;
	state_end = window_start;
	heap.state = (uint8_t *)window_start;
	meta_end = state_end + round_up(range_pages * PAGE_GRANULES, PAGE_SIZE);
	heap.meta = (struct page_meta *)(void *)(meta_end + POOL_BYTES);
	pages = meta_end + round_up(POOL_BYTES + range_pages * sizeof(struct page_meta), PAGE_SIZE);
	if (!extend_part(&meta_end, heap.meta))
		return NULL;
	heap.base = pages - PAGE_SIZE;
	*size = POOL_BYTES;
	return (struct magazine *)(void *)((char *)heap.meta - POOL_BYTES);
}

uint32_t source_extend(uint32_t end, uint32_t n, uint32_t *first, bool *zero)
{
	if (end + (size_t)n > range_pages ||
	    !extend_part(&state_end, state_of((size_t)(end + n) * PAGE_GRANULES)) ||
	    !extend_part(&meta_end, page_meta(end + n)))
		return 0;
	*first = end;
	*zero = true;
	return n;
}

bool source_commit(uint32_t page, uint32_t n)
{
	return get(page_address(page), n * PAGE_SIZE);
}

bool source_discard(uint32_t page, uint32_t n)
{
	loam_hook_give_pages(page_address(page), n);
	__atomic_fetch_sub(&held, n * PAGE_SIZE, __ATOMIC_RELAXED);
	return true;
}

bool source_shrink(uint32_t page, uint32_t end)
{
	if (page_meta(page)->dirty)
		source_discard(page, end - page);
	return true;
}

void source_fork_prepare(void)
{
}

void source_fork_parent(void)
{
}

void source_fork_child(void)
{
}
