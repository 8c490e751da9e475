/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Freed runs of pages that a thread keeps, where each has a cache: lists by length, through
 * the page_meta of their first pages.  A run's block is parked.
 */
#include "slab.h"

#define LONGEST 16 /* pages */

static CACHE_STORAGE struct {
	uint32_t first[LONGEST + 1]; /* of a list of runs of that length */
	uint32_t pages;              /* in all */
	uint32_t hand;               /* length of which one is to go next */
} runs;

/* Half a MiB and a 16th of the heap, shared among the threads. */
static uint32_t runs_bound(void)
{
	return (uint32_t)(128 + space_used_pages() / 16 / (1 + cache_threads() / 2));
}

static uint32_t runs_pop(uint32_t pages)
{
	uint32_t page = runs.first[pages];

	if (page) {
		runs.first[pages] = page_meta(page)->next;
		runs.pages -= pages;
	}
	return page;
}

/* One up to a quarter longer will do: sizes vary, and the lock of the pages costs more. */
uint32_t runs_take(uint32_t pages)
{
	for (uint32_t n = pages; n <= LONGEST && n <= pages + pages / 4; n++)
		if (runs.first[n])
			return runs_pop(n);
	return 0;
}

/* One of any length, in turn. */
static void runs_drop(void)
{
	uint32_t page;

	do {
		runs.hand = (runs.hand + 1) % (LONGEST + 1);
		page = runs_pop(runs.hand);
	} while (!page);
	run_free(page, runs.hand);
}

bool runs_put(uint32_t page, uint32_t pages)
{
	if (!HEAP_TLS || pages > LONGEST || !cache_ready())
		return false;
	*state_of((size_t)page * PAGE_GRANULES) = STATE_PARKED;
	page_meta(page)->next = runs.first[pages];
	runs.first[pages] = page;
	runs.pages += pages;
	while (runs.pages > runs_bound())
		runs_drop();
	return true;
}

void runs_flush(void)
{
	while (runs.pages)
		runs_drop();
}
