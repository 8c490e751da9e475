/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Mixed pages: slabs that are nearly empty, whose free granules serve any class.
 * When sizes change over a program's life, most slabs of the old size keep a few
 * blocks and none can go; without this, the new size would need new memory for all
 * of its blocks.  A slab is mixed only when another class would have to take new
 * pages, and becomes free pages again with its last block.
 *
 * To the fast paths a block is like any other: its tag tells its class.
 *
 * One lock guards the rings of mixed runs and their page_meta; it is taken inside
 * a class's lock and outside the space lock.
 *
 * Shortcoming: a run is searched from its start each time; a run that had no gap
 * for a class is passed over until a block in it is freed.
 */
#include "checked.h"
#include "lock.h"
#include "slab.h"

#define GAP_UNKNOWN 255
#define TRIES       8 /* runs that one refill looks at */

static struct lock lock;
static uint32_t rovers[GROUPS]; /* a page of each group's ring; 0: empty */

struct lock *mixed_lock(void)
{
	return &lock;
}

bool class_can_mix(unsigned class)
{
	return class_info[class].size <= SMALL_MAX;
}

static void ring_insert(uint32_t page)
{
	struct page_meta *m = page_meta(page);
	uint32_t *rover = &rovers[m->group];

	m->next = m->prev = page;
	if (*rover) {
		m->next = *rover;
		m->prev = page_meta(*rover)->prev;
		page_meta(m->prev)->next = page;
		page_meta(*rover)->prev = page;
	}
	*rover = page;
}

static void ring_remove(uint32_t page)
{
	struct page_meta *m = page_meta(page);
	uint32_t *rover = &rovers[m->group];

	page_meta(m->prev)->next = m->next;
	page_meta(m->next)->prev = m->prev;
	if (*rover == page)
		*rover = m->next == page ? 0 : m->next;
}

static unsigned granules(unsigned class)
{
	return class_info[class].size / GRANULE;
}

void mixed_add(uint32_t page, unsigned class)
{
	struct page_meta *m = page_meta(page);
	size_t g = (size_t)page * PAGE_GRANULES;

	for (unsigned i = 0; i < class_info[class].slots; i++, g += granules(class))
		if (*state_of(g) == STATE_FREE)
			*state_of(g + 1) = STATE_FREE;
	lock_take(&lock);
	m->live = (uint16_t)(m->live * granules(class));
	m->gap = GAP_UNKNOWN;
	ring_insert(page);
	for (unsigned i = 0; i < class_info[class].pages; i++)
		page_meta(page + i)->kind = PAGE_MIXED;
	lock_release(&lock);
}

/* Of a class's blocks here, granules.  In its slabs they are aligned as its size is, which
 * aligned_alloc counts on up to MIXED_ALIGN. */
static unsigned alignment(unsigned class)
{
	unsigned align = granules(class) | (unsigned)(MIXED_ALIGN / GRANULE);

	return align & -align; /* the lowest bit */
}

/* The first granule from g on that is not free; end: none.  Both CPUs have the low byte first. */
static uint32_t gap_end(uint32_t g, uint32_t end)
{
	uint64_t eight;

	for (; g + 8 <= end; g += 8)
		if (__builtin_memcpy(&eight, state_of(g), 8), eight)
			return g + (unsigned)__builtin_ctzll(eight) / 8;
	while (g < end && *state_of(g) == STATE_FREE)
		g++;
	return g;
}

static unsigned harvest(uint32_t page, unsigned tag, uint32_t *out, unsigned n)
{
	struct page_meta *m = page_meta(page);
	uint32_t g = page * PAGE_GRANULES, end = g + m->pages * PAGE_GRANULES, stop;
	unsigned class = tag & CLASS_MASK, need = granules(class), got = 0;
	uint32_t align = alignment(class);

	for (; got < n && g < end; g = stop < end ? stop + granules(class_of(stop)) : end) {
		stop = gap_end(g, end);
		g = (uint32_t)round_up(g, align);
		for (; got < n && g + need <= stop; g += need) {
			state_park(state_of(g), tag);
			out[got++] = g;
		}
	}
	m->live = (uint16_t)(m->live + got * need);
	if (got < n) /* a longer one would have had room */
		m->gap = (uint8_t)(need + align - 2);
	return got;
}

/* A search costs too much where less than a quarter is free. */
static bool is_worthwhile(uint32_t page, unsigned need)
{
	const struct page_meta *m = page_meta(page);

	return m->gap >= need && m->live <= m->pages * (PAGE_GRANULES / 4 * 3);
}

/* From one ring. */
static unsigned ring_take(uint32_t *rover, unsigned tag, uint32_t *out, unsigned n)
{
	unsigned got = 0;

	for (unsigned i = 0; *rover && got < n && i < TRIES; i++) {
		if (is_worthwhile(*rover, granules(tag & CLASS_MASK)))
			got += harvest(*rover, tag, out + got, n - got);
		if (got < n)
			*rover = page_meta(*rover)->next;
	}
	return got;
}

unsigned mixed_take(unsigned tag, uint32_t *out, unsigned n)
{
	unsigned got = 0;

	if (!class_can_mix(tag & CLASS_MASK))
		return 0;
	lock_take(&lock);
	for (unsigned g = 0; g < GROUPS && got < n; g++)
		if (group_may_use(tag >> GROUP_BIT, g))
			got += ring_take(&rovers[g], tag, out + got, n - got);
	lock_release(&lock);
	return got;
}

unsigned mixed_give(uint32_t page, const uint32_t *in, unsigned n, uint32_t *twice)
{
	struct page_meta *m = page_meta(page);
	uint32_t first = page * PAGE_GRANULES, end = m->pages * PAGE_GRANULES;
	unsigned i;

	lock_take(&lock);
	for (i = 0; i < n && in[i] - first < end; i++) {
		uint8_t *state = state_of(in[i]);

		if (unlikely(*state != STATE_PARKED)) {
			*twice = in[i];
			continue;
		}
		m->live = (uint16_t)(m->live - granules(state[1] & CLASS_MASK));
		state_clear(state);
	}
	m->gap = GAP_UNKNOWN;
	if (m->live == 0) {
		ring_remove(page);
		pages_free(&page, 1);
	}
	lock_release(&lock);
	return i;
}
