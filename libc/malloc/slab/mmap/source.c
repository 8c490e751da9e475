/* SPDX-License-Identifier: BSD-2-Clause */
/* HEAP=mmap: the range is reserved without access; its three parts become usable from
 * their fronts, at least a page and at most an eighth of what there is at a time. */
#include <port.h>
#include <abi/mman.h>
#include "../slab.h"
#include "checked.h"

/* The parts are usable up to here. */
static char *state_end, *meta_end, *page_end;
static size_t range_pages;

/* Magazines and page_meta begin in one page: a program's first block costs three. */
#define POOL_BYTES 2048

static size_t state_bytes(size_t pages)
{
	return round_up(pages * PAGE_GRANULES, PAGE_SIZE);
}

static size_t meta_bytes(size_t pages)
{
	return round_up(POOL_BYTES + pages * sizeof(struct page_meta), PAGE_SIZE);
}

static size_t range_bytes(size_t pages)
{
	return state_bytes(pages) + meta_bytes(pages) + pages * PAGE_SIZE;
}

static char *reserve(size_t pages)
{
	char *p = port_mmap(NULL, range_bytes(pages), PROT_NONE,
	                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

	if (port_is_error(p))
		return NULL;
	/* A debugger writes out what is mapped, page or not. */
	port_madvise(p, range_bytes(pages), MADV_DONTDUMP);
	return p;
}

/* As much as can be had; where that is limited half of it, for the rest is for others. */
static char *reserve_range(void)
{
	char *p = NULL;

	range_pages = RANGE_PAGES * 2;
	while (!p && range_pages > 16) {
		range_pages /= 2;
		p = reserve(range_pages);
	}
	if (p && range_pages < RANGE_PAGES) {
		port_munmap(p, range_bytes(range_pages));
		range_pages /= 2;
		p = reserve(range_pages);
	}
	return p;
}

static bool usable(char *from, char *to, int prot)
{
	if (to <= from)
		return true;
	if (port_mprotect(from, (size_t)(to - from), PROT_READ | PROT_WRITE | prot) != 0)
		return false;
	port_madvise(from, (size_t)(to - from), MADV_DODUMP); /* if not, only a core lacks it */
	return true;
}

/* prot: of its pages, besides. */
static bool commit(char **end, void *upto, int prot)
{
	char *to = (char *)round_up((uintptr_t)upto, PAGE_SIZE);

	if (!usable(*end, to, prot))
		return false;
	if (to > *end)
		*end = to;
	return true;
}

struct magazine *source_open(size_t *size)
{
	char *p = reserve_range();

	if (!p)
		return NULL;
	state_end = p;
	heap.state = (uint8_t *)p;
	meta_end = p + state_bytes(range_pages);
	heap.meta = (struct page_meta *)(void *)(meta_end + POOL_BYTES);
	page_end = meta_end + meta_bytes(range_pages);
	if (!commit(&meta_end, heap.meta, 0))
		return NULL;
	heap.base = page_end - PAGE_SIZE;
	*size = POOL_BYTES;
	return (struct magazine *)(void *)heap.meta - POOL_BYTES / sizeof(struct magazine);
}

uint32_t source_extend(uint32_t end, uint32_t n, uint32_t *first, bool *zero)
{
	uint32_t step = end / 8 < 1024 ? end / 8 : 1024;

	if (n < step && end + step <= range_pages)
		n = step;
	if (end + (size_t)n > range_pages ||
	    !commit(&state_end, state_of((size_t)(end + n) * PAGE_GRANULES), 0) ||
	    !commit(&meta_end, page_meta(end + n), 0) ||
	    !commit(&page_end, page_address(end + n), mte_prot()))
		return 0;
	*first = end;
	*zero = true;
	return n;
}

bool source_discard(uint32_t page, uint32_t n)
{
	return port_madvise(page_address(page), (size_t)n * PAGE_SIZE, MADV_DONTNEED) == 0;
}

bool source_shrink(uint32_t page, uint32_t end)
{
	(void)page;
	(void)end;
	return false;
}
