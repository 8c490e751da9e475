/* SPDX-License-Identifier: BSD-2-Clause */
/* HEAP=array: all memory is there from the start, and zero. */
#include <port.h>
#include <abi/mman.h>
#include "../slab.h"
#include "checked.h"

static char array[HEAP_ARRAY_BYTES] __attribute__((__aligned__(4096)));
static uint32_t range_pages;

#define POOL_BYTES ((size_t)2048)
#define PAGE_COST  (PAGE_SIZE + PAGE_GRANULES + sizeof(struct page_meta))

struct magazine *source_open(size_t *size)
{
	char *end;

	range_pages = (uint32_t)((sizeof(array) - POOL_BYTES - 2 * PAGE_SIZE) / PAGE_COST);
	heap.meta = (struct page_meta *)(void *)(array + POOL_BYTES);
	heap.state = (uint8_t *)&heap.meta[range_pages];
	end = (char *)heap.state + (size_t)range_pages * PAGE_GRANULES;
	heap.base = (char *)round_up((uintptr_t)end, PAGE_SIZE) - PAGE_SIZE;
	*size = POOL_BYTES;
	return (struct magazine *)(void *)array;
}

uint32_t source_extend(uint32_t end, uint32_t n, uint32_t *first, bool *zero)
{
	*first = end;
	*zero = true;
	return n < range_pages - end ? n : 0;
}

bool source_discard(uint32_t page, uint32_t n)
{
	return port_madvise(page_address(page), (size_t)n * PAGE_SIZE, MADV_DONTNEED) == 0;
}

bool source_shrink(uint32_t page, uint32_t end)
{
	(void)page, (void)end;
	return false;
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
