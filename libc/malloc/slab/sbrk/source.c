/* SPDX-License-Identifier: BSD-2-Clause */
/* HEAP=sbrk: the range follows the program break. */
#include <port.h>
#include <abi/mman.h>
#include <string.h>
#include "../slab.h"
#include "break.h"
#include "checked.h"

struct region regions[REGIONS];
static unsigned opened; /* regions that have their arrays */

static uint32_t region_start(unsigned r)
{
	return r ? 1u << (REGION_SHIFT + r - 1) : 0;
}

static uint32_t region_pages(unsigned r)
{
	return 1u << (REGION_SHIFT + (r ? r - 1 : 0));
}

static size_t array_bytes(uint32_t pages)
{
	return round_up((size_t)pages * (PAGE_GRANULES + sizeof(struct page_meta)), PAGE_SIZE);
}

/* Where the range goes on, for whoever moved the break. */
static uint32_t break_page(uint32_t end)
{
	size_t page =
	        (round_up((uintptr_t)break_now(), PAGE_SIZE) - (uintptr_t)heap.base) >> PAGE_SHIFT;

	return page > end ? (uint32_t)page : end;
}

/* Pages of arrays that [first, first + n) needs before itself; *upto: regions then open. */
static uint32_t arrays_for(uint32_t first, uint32_t n, unsigned *upto)
{
	uint32_t pages = 0;

	for (*upto = opened; *upto < REGIONS && first + pages + n > region_start(*upto); ++*upto)
		pages += (uint32_t)(array_bytes(region_pages(*upto)) >> PAGE_SHIFT);
	return pages;
}

static void open_region(unsigned r, char *at)
{
	uint32_t start = region_start(r), pages = region_pages(r);
	uint8_t *state = (uint8_t *)at + pages * sizeof(struct page_meta);

	regions[r].meta = (struct page_meta *)(void *)at - start;
	regions[r].state = state - (size_t)start * PAGE_GRANULES;
}

static uint32_t take(uint32_t end, uint32_t n, uint32_t *first, bool *zero)
{
	uint32_t start = break_page(end), arrays;
	unsigned upto;
	char *at = page_address(start), *top, *clean = break_zero_from();

	if ((size_t)start + n > RANGE_PAGES / 2)
		return 0;
	arrays = arrays_for(start, n, &upto);
	*first = start + arrays;
	top = page_address(*first + n);
	if (break_now() > at || (size_t)*first + n > RANGE_PAGES || !break_move(top))
		return 0;
	*zero = page_address(*first) >= clean;
	if (!*zero)
		memset(at, 0, (size_t)(page_address(*first) - at));
	for (; opened < upto; opened++) {
		open_region(opened, at);
		at += array_bytes(region_pages(opened));
	}
	return n;
}

struct magazine *source_open(size_t *size)
{
	*size = 0;
	break_lock();
	heap.base = (char *)round_up((uintptr_t)break_now(), PAGE_SIZE) - PAGE_SIZE;
	break_unlock();
	return NULL;
}

/* An eighth more than asked for, if that can be had. */
uint32_t source_extend(uint32_t end, uint32_t n, uint32_t *first, bool *zero)
{
	uint32_t more = n + (end / 8 < 256 ? end / 8 : 256), got;

	break_lock();
	got = take(end, more, first, zero);
	if (!got)
		got = take(end, n, first, zero);
	break_unlock();
	return got;
}

bool source_discard(uint32_t page, uint32_t n)
{
	return port_madvise(page_address(page), (size_t)n * PAGE_SIZE, MADV_DONTNEED) == 0;
}

bool source_shrink(uint32_t page, uint32_t end)
{
	bool done;

	break_lock();
	done = break_now() == page_address(end) && break_move(page_address(page));
	break_unlock();
	return done;
}

void source_fork_prepare(void)
{
	break_lock();
}

void source_fork_parent(void)
{
	break_unlock();
}

void source_fork_child(void)
{
	break_reset();
}
