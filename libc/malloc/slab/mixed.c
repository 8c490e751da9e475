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
 * One lock guards the ring of mixed runs and their page_meta; it is taken inside
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
static uint32_t rover; /* a page of the ring; 0: empty */

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

	m->next = m->prev = page;
	if (rover) {
		m->next = rover;
		m->prev = page_meta(rover)->prev;
		page_meta(m->prev)->next = page;
		page_meta(rover)->prev = page;
	}
	rover = page;
}

static void ring_remove(uint32_t page)
{
	struct page_meta *m = page_meta(page);

	page_meta(m->prev)->next = m->next;
	page_meta(m->next)->prev = m->prev;
	if (rover == page)
		rover = m->next == page ? 0 : m->next;
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
static size_t alignment(unsigned class)
{
	size_t align = granules(class) & -granules(class);

	return align < MIXED_ALIGN / GRANULE ? align : MIXED_ALIGN / GRANULE;
}

/* The first granule from g on that is not free; end: none. */
static size_t gap_end(size_t g, size_t end)
{
	uint64_t eight;

	for (; g + 8 <= end; g += 8)
		if (__builtin_memcpy(&eight, state_of(g), 8), eight)
			break;
	while (g < end && *state_of(g) == STATE_FREE)
		g++;
	return g;
}

/* The first gap in [g, end) for a block of class; end: none.  *largest grows. */
static size_t find_gap(size_t g, size_t end, unsigned class, unsigned *largest)
{
	size_t align = alignment(class), need = granules(class), stop;

	for (; g < end; g = stop) {
		stop = gap_end(g, end);
		if (round_up(g, align) + need <= stop)
			return round_up(g, align);
		if (stop - g > *largest)
			*largest = (unsigned)(stop - g);
		if (stop < end)
			stop += granules(class_of(stop));
	}
	return end;
}

static unsigned harvest(uint32_t page, unsigned tag, uint32_t *out, unsigned n)
{
	struct page_meta *m = page_meta(page);
	size_t g = (size_t)page * PAGE_GRANULES, end = g + (size_t)m->pages * PAGE_GRANULES;
	unsigned class = tag & CLASS_MASK, need = granules(class), got = 0, largest = 0;

	while (got < n) {
		g = find_gap(g, end, class, &largest);
		if (g == end)
			break;
		*state_of(g) = STATE_PARKED;
		*state_of(g + 1) = (uint8_t)tag;
		out[got++] = (uint32_t)g;
		g += need;
	}
	m->live = (uint16_t)(m->live + got * need);
	if (got < n)
		m->gap = (uint8_t)(largest < GAP_UNKNOWN ? largest : GAP_UNKNOWN);
	return got;
}

unsigned mixed_take(unsigned tag, uint32_t *out, unsigned n)
{
	unsigned class = tag & CLASS_MASK, got = 0;

	if (!class_can_mix(class))
		return 0;
	lock_take(&lock);
	for (unsigned i = 0; rover && got < n && i < TRIES; i++) {
		if (page_meta(rover)->gap >= granules(class))
			got += harvest(rover, tag, out + got, n - got);
		if (got < n)
			rover = page_meta(rover)->next;
	}
	lock_release(&lock);
	return got;
}

void mixed_give(uint32_t page, size_t g)
{
	struct page_meta *m = page_meta(page);

	lock_take(&lock);
	m->live = (uint16_t)(m->live - granules(class_of(g)));
	m->gap = GAP_UNKNOWN;
	*state_of(g) = *state_of(g + 1) = STATE_FREE;
	if (m->live == 0) {
		ring_remove(page);
		pages_free(page, m->pages);
	}
	lock_release(&lock);
}
