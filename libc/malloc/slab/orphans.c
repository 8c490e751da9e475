/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The child of fork has one thread, and what its parent's other threads kept is nobody's.
 * Their caches cannot be trusted, for the fork caught them at any instruction; the states
 * can: once this thread keeps nothing, each block that is parked is an orphan.
 *
 * Shortcoming: a run of pages that a thread had in its hands at the fork stays lost.
 */
#include "slab.h"

#define MOST (3 * PAGE_GRANULES / 2) /* blocks of a slab that can be mixed; others have fewer */

/* The parked blocks of a slab or mixed run; returns how many. */
static unsigned collect(uint32_t page, uint32_t *parked)
{
	const struct page_meta *m = page_meta(page);
	uint32_t g = page * PAGE_GRANULES, end = g + m->pages * PAGE_GRANULES;
	bool slab = m->kind == PAGE_SLAB;
	unsigned n = 0;

	while (g < end) {
		unsigned class = slab ? m->class : class_of(g);

		if (*state_of(g) == STATE_PARKED)
			parked[n++] = g;
		g += slab || *state_of(g) ? class_info[class].size / GRANULE : 1;
	}
	return n;
}

static void reclaim(uint32_t page)
{
	const struct page_meta *m = page_meta(page);
	uint32_t parked[MOST];

	if (m->kind == PAGE_SLAB || m->kind == PAGE_MIXED)
		slab_give(m->kind == PAGE_SLAB ? m->class : 0, parked, collect(page, parked));
	else if (m->kind == PAGE_RUN && *state_of(run_block(page)) == STATE_PARKED)
		run_free(run_block(page));
	else if (m->kind == PAGE_POOL)
		pages_free(&page, 1);
}

static uint32_t limit(void)
{
	return (uint32_t)(heap.limit / PAGE_GRANULES);
}

/* Where what is no free run goes on behind page: a free run in between may be merged with
 * what reclaim frees, and then no longer says how long it was. */
static uint32_t behind(uint32_t page)
{
	do
		page += page_meta(page)->kind == PAGE_FOREIGN ? 1 : page_meta(page)->pages;
	while (page < limit() && page_meta(page)->kind == PAGE_FREE);
	return page;
}

void orphans_reclaim(void)
{
	if (!cache_fork_child())
		return;
	pool_reset();
	for (uint32_t page = 1, next; page < limit(); page = next) {
		next = behind(page);
		reclaim(page);
	}
}
