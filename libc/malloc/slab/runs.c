/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Freed runs of pages that a thread keeps, where each has a cache: their parked blocks, by
 * length, in a table of the thread's own.  Nothing near a run is touched, and nothing that
 * other threads write.
 */
#include "slab.h"

#define RUNS_MOST    255 /* runs of a length; what is never filled is never touched */
#define RUNS_AT_ONCE 16  /* runs that come or go under one lock */
#define TABLE_PAGES  (LONGEST * (RUNS_MOST + 1) * sizeof(uint32_t) / PAGE_SIZE)

static CACHE_STORAGE struct {
	uint32_t (*block)[RUNS_MOST + 1]; /* the table, or NULL */
	uint8_t count[LONGEST + 1];       /* of each length's */
	uint32_t filled;                  /* a bit for each length of which there is one */
	uint32_t pages;                   /* in all */
	uint32_t bound;                   /* of them, when last computed */
	uint32_t fresh;                   /* taken from the kernel since all had to go */
	uint32_t hand;                    /* length of which one went last */
} runs;

/* Half a MiB and a 16th of the heap, shared among the threads. */
static uint32_t runs_bound(void)
{
	return (uint32_t)(128 + space_used_pages() / 16 / (1 + cache_threads() / 2));
}

static size_t runs_pop(uint32_t pages)
{
	uint32_t left = --runs.count[pages];

	runs.filled ^= (uint32_t)(left == 0) << pages;
	runs.pages -= pages;
	return runs.block[pages - 1][left];
}

/* One up to a quarter longer will do: sizes vary, and the lock of the pages costs more. */
size_t runs_take(uint32_t *pages)
{
	uint32_t fit;

	if (*pages > LONGEST)
		return 0;
	fit = runs.filled >> *pages & ((2u << *pages / 4) - 1);
	if (unlikely(!fit))
		return 0;
	*pages += (uint32_t)__builtin_ctz(fit);
	return runs_pop(*pages);
}

/* One of each length in turn goes back to the pages, until no more than most pages are left. */
static void runs_drop(uint32_t most)
{
	uint32_t page[RUNS_AT_ONCE], above;
	unsigned n;

	while (runs.pages > most) {
		for (n = 0; n < RUNS_AT_ONCE && runs.pages > most; n++) {
			size_t g;

			above = runs.filled & ~1u << runs.hand;
			runs.hand = (uint32_t)__builtin_ctz(above ? above : runs.filled);
			g = runs_pop(runs.hand);
			state_clear(state_of(g));
			page[n] = page_of(g);
		}
		pages_free(page, n);
	}
}

const uint32_t *runs_of(uint32_t pages, unsigned *count)
{
	*count = runs.count[pages];
	return runs.block ? runs.block[pages - 1] : NULL;
}

void runs_flush(void)
{
	runs_drop(0);
}

void runs_close(void)
{
	uint32_t page = page_of(granule_of(runs.block));

	if (runs.block)
		pages_free(&page, 1);
	runs.block = NULL;
}

COLD static bool runs_open(void)
{
	bool zero;
	uint32_t page = cache_ready() ? pages_alloc(TABLE_PAGES, 1, PAGE_POOL, &zero) : 0;

	if (!page)
		return false;
	mte_store(page_address(page), TABLE_PAGES * PAGE_SIZE);
	runs.block = (void *)page_address(page);
	return true;
}

COLD static void runs_shrink(void)
{
	runs.bound = runs_bound();
	if (runs.pages > runs.bound)
		runs_drop(runs.bound - runs.bound / 8);
}

bool runs_put(size_t g, uint32_t pages)
{
	if (!HEAP_TLS || pages > LONGEST || (unlikely(!runs.block) && !runs_open()) ||
	    unlikely(runs.count[pages] == RUNS_MOST))
		return false;
	runs.block[pages - 1][runs.count[pages]++] = (uint32_t)g;
	runs.filled |= 1u << pages;
	runs.pages += pages;
	if (unlikely(runs.pages > runs.bound))
		runs_shrink();
	return true;
}

size_t runs_refill(uint32_t pages)
{
	uint32_t page[RUNS_AT_ONCE];
	unsigned n = pages_reuse(pages, PAGE_RUN, page,
	                         1 + (HEAP_TLS && !WIPES ? RUNS_AT_ONCE / (pages + 1) : 0));

	for (; n > 1; n--) {
		size_t g = (size_t)page[n - 1] * PAGE_GRANULES;

		state_park(state_of(g), CLASS_NONE);
		if (!runs_put(g, pages))
			run_free(g);
	}
	return n ? (size_t)page[0] * PAGE_GRANULES : 0;
}

bool runs_may_grow(uint32_t pages)
{
	runs.fresh += pages;
	if (runs.fresh * 4 < runs.pages)
		return true;
	runs.fresh = 0;
	return false;
}
