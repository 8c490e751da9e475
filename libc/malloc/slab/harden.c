/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * HARDEN=1: what costs too much for every program.  What is freed is wiped with zeros and
 * waits in its thread's quarantine, and when it is handed out again it must still be zero.
 * So a write after free is seen, and a dangling pointer reads nothing.  Slots come out of
 * a slab, and leave the quarantine, in an order in which each may change places with its
 * neighbours.  Needed for that: every free slot of a slab is zero, which slab_new begins.
 *
 * Large blocks are unmapped and their addresses lie idle for a while, and have a guard page
 * above them (mmap/large.c).  Every block has slack, so that no overflow misses the canary.
 *
 * Shortcoming: what is written to a run of pages after it went back to the pages is not seen.
 */
#include <port.h>
#include <string.h>
#include "harden.h"

#define NEIGHBOURS  4
#define SMALL_KEPT  256 /* slots of up to SMALL_MAX bytes that a thread keeps back; */
#define MEDIUM_KEPT 16  /* larger ones; */
#define RUNS_KEPT   16  /* runs */
#define RUN_PAGES   128 /* in these at most, shared among the threads */

/* Blocks wait in rings, where the oldest leaves when one comes; 0: none. */
static CACHE_STORAGE struct {
	uint64_t random;
	bool seeded;
	uint32_t small[SMALL_KEPT], medium[MEDIUM_KEPT], run[RUNS_KEPT];
	uint32_t smalls, mediums, runs; /* that ever came */
	uint32_t run_pages;             /* in all of run */
} kept;

/* ---- chance -------------------------------------------- */

/* A number of so many bits.  Only the upper ones of such a sequence are of use; nobody sees
 * them but by the addresses that follow from them. */
static uint64_t chance(unsigned bits)
{
	kept.random = kept.random * 0x5851f42d4c957f2d + 0x14057b7ef767814f;
	return kept.random >> (64 - bits);
}

/* At a thread's first block from a slab, or the first that waits. */
static void seed(void)
{
	uint64_t random = 0;

	if (kept.seeded)
		return;
	port_getrandom(&random, sizeof(random));
	kept.random = random ^ (uintptr_t)&kept;
	kept.seeded = true;
}

/* One number for all: what is left of it below the point chooses next. */
static void shuffle(uint32_t *block, unsigned n)
{
	uint64_t random = chance(32);

	for (; n > 1; n--) {
		uint32_t t = block[n - 1], *other;

		random = (uint32_t)random * (uint64_t)n;
		other = &block[random >> 32];
		block[n - 1] = *other;
		*other = t;
	}
}

/* Only neighbours change places: further apart, a program that walks over its blocks in the
 * order in which it made them takes twice as long. */
void harden_shuffle(uint32_t *block, unsigned n)
{
	seed();
	for (; n > NEIGHBOURS; n -= NEIGHBOURS, block += NEIGHBOURS)
		shuffle(block, NEIGHBOURS);
	shuffle(block, n);
}

/* ---- slots -------------------------------------------- */

/* g takes the place of the oldest, which is returned, and changes it with one of the latest. */
static uint32_t rotate(uint32_t *ring, unsigned at, unsigned n, uint32_t g)
{
	uint32_t *place = &ring[at % n], *other = &ring[(at - chance(2)) % n], out = *place;

	*place = *other;
	*other = g;
	return out;
}

static void wipe(void *ptr, size_t bytes)
{
	WORDS *p = ptr, *last = p + bytes / sizeof(*p) - 1, zero = {0};

	for (*last = zero; p < last; p += 2) {
		p[0] = p[1] = zero;
		opaque(p); /* no call of memset */
	}
}

/* A thread that has not begun yet, or has ended, keeps nothing. */
void harden_free(size_t g)
{
	size_t slot = heap.end[state_of(g)[1]] - STATE_LIVE;

	wipe(granule_address(g), slot);
	*state_of(g) = STATE_PARKED;
	if (likely(cache.ready))
		g = slot <= SMALL_MAX
		            ? rotate(kept.small, kept.smalls++, SMALL_KEPT, (uint32_t)g)
		            : rotate(kept.medium, kept.mediums++, MEDIUM_KEPT, (uint32_t)g);
	if (unlikely(!g))
		seed();
	else if (!cache_push(g, state_of(g)[1]))
		cache_put(g);
}

/* ---- runs -------------------------------------------- */

static void run_end(uint32_t page)
{
	uint32_t pages = page_meta(page)->pages;
	size_t g = (size_t)page * PAGE_GRANULES;

	if (runs_put(g, pages))
		return;
	harden_check(page_address(page), pages * PAGE_SIZE);
	run_free(g);
}

/* The oldest place becomes free, and is the next. */
static void run_leave(unsigned i)
{
	uint32_t page = kept.run[i % RUNS_KEPT];

	kept.run[i % RUNS_KEPT] = 0;
	if (!page)
		return;
	kept.run_pages -= page_meta(page)->pages;
	run_end(page);
}

void harden_free_run(uint32_t page)
{
	uint32_t pages = page_meta(page)->pages, most = RUN_PAGES / (1 + cache_threads() / 2);

	memset(page_address(page), 0, pages * PAGE_SIZE);
	*state_of((size_t)page * PAGE_GRANULES) = STATE_PARKED;
	if (!cache.ready) {
		run_end(page);
		return;
	}
	run_leave(kept.runs);
	kept.run[kept.runs++ % RUNS_KEPT] = page;
	kept.run_pages += pages;
	for (unsigned i = kept.runs; kept.run_pages > most; i++)
		run_leave(i);
}

/* ---- all -------------------------------------------- */

static void flush(uint32_t *ring, unsigned n)
{
	for (; n--; ring++) {
		uint32_t g = *ring;

		*ring = 0;
		if (g)
			cache_put(g);
	}
}

void harden_flush(void)
{
	flush(kept.small, SMALL_KEPT);
	flush(kept.medium, MEDIUM_KEPT);
	for (unsigned i = 0; i < RUNS_KEPT; i++)
		run_leave(i);
}
