/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * HARDEN=1: what costs too much for every program.  A freed slot is wiped with zeros and
 * lies in its thread's quarantine until chance replaces it by a later one; when it is
 * handed out again it must still be zero.  So a write after free is seen, a dangling
 * pointer reads nothing, and nobody can tell which address comes next.  Needed for that:
 * every free slot of a slab is zero, which slab_new begins and harden_free goes on with.
 *
 * Runs of pages are wiped, and checked when they come from the thread's cache; large blocks
 * are unmapped and their addresses lie idle for a while, and have a guard page above them
 * (mmap/large.c).  Every block has slack, so that no overflow misses the canary.
 *
 * Shortcoming: slots of more than KEPT_LARGEST bytes and runs are not kept back, and what is
 * written to a free run that went back to the pages is not seen.
 */
#include <port.h>
#include <string.h>
#include "../heap.h"
#include "slab.h"

#define KEPT         256  /* blocks a thread */
#define KEPT_LARGEST 1024 /* bytes of a block that is kept */
#define NEIGHBOURS   4

struct quarantine {
	uint32_t block[KEPT];
	uint64_t random;
};
static CACHE_STORAGE struct quarantine quarantine;

/* xorshift: nobody sees its output but by the addresses that follow from it. */
unsigned harden_random(unsigned below)
{
	uint64_t x = quarantine.random;

	if (unlikely(x == 0)) {
		port_getrandom(&x, sizeof(x));
		x ^= (uintptr_t)&quarantine | 1;
	}
	x ^= x << 13;
	x ^= x >> 7;
	x ^= x << 17;
	quarantine.random = x;
	return (unsigned)((x >> 32) * below >> 32);
}

static void shuffle(uint32_t *block, unsigned n)
{
	for (; n > 1; n--) {
		unsigned i = harden_random(n);
		uint32_t t = block[i];

		block[i] = block[n - 1];
		block[n - 1] = t;
	}
}

/* Only neighbours change places: further apart, a program that walks over its blocks in the
 * order in which it made them takes twice as long. */
void harden_shuffle(uint32_t *block, unsigned n)
{
	for (; n > NEIGHBOURS; n -= NEIGHBOURS, block += NEIGHBOURS)
		shuffle(block, NEIGHBOURS);
	shuffle(block, n);
}

void harden_check(const void *ptr, size_t slot)
{
	const uint64_t *p = ptr, *end = p + slot / sizeof(*p);
	uint64_t any = 0;

	for (; p < end; p += 2)
		any |= p[0] | p[1];
	if (unlikely(any))
		heap_fault("malloc", HEAP_WRITE_AFTER_FREE, ptr);
}

void harden_free(size_t g)
{
	size_t slot = tag_end[tag_of(g)] - STATE_LIVE;
	uint32_t *place, out;

	memset(granule_address(g), 0, slot);
	*state_of(g) = STATE_PARKED;
	if (slot <= KEPT_LARGEST) {
		place = &quarantine.block[harden_random(KEPT)];
		out = *place;
		*place = (uint32_t)g;
		g = out;
	}
	if (g)
		cache_put(g);
}

void harden_flush(void)
{
	for (unsigned i = 0; i < KEPT; i++) {
		uint32_t g = quarantine.block[i];

		quarantine.block[i] = 0;
		if (g)
			cache_put(g);
	}
}
