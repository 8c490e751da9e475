/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A thread's full magazines, by class.  Before new memory is taken, those go back to the slabs
 * that nobody needed for as long as it took to take half as much: what is kept costs next to
 * nothing at the peak.
 */
#include "reserve.h"
#include "slab.h"

#define UNPROVEN 32 /* magazines that a thread keeps before it wanted any */
#define FEW      32 /* that are looked at each time that memory is taken */

static CACHE_STORAGE struct {
	struct pile {
		struct magazine *first;
		uint32_t count, low; /* how many; the fewest since the last ageing */
	} pile[CLASSES];
	unsigned all;
	unsigned came, wanted; /* lately */
	unsigned grown;        /* filled with new memory since the last ageing */
	unsigned hand;         /* class that is to lose one next */
} reserve;

static void reserve_push(struct magazine *m, unsigned class)
{
	struct pile *p = &reserve.pile[class];

	m->next = p->first;
	p->first = m;
	p->count++;
	reserve.all++;
}

static struct magazine *reserve_pop(unsigned class)
{
	struct pile *p = &reserve.pile[class];
	struct magazine *m = p->first;

	if (m) {
		p->first = m->next;
		if (--p->count < p->low)
			p->low = p->count;
		reserve.all--;
	}
	return m;
}

void reserve_open_inbox(unsigned class)
{
	struct magazine *m, *next;

	for (m = inbox_take(cache.group, class); m; m = next) {
		next = m->next;
		reserve_push(m, class);
	}
}

struct magazine *reserve_take(unsigned class)
{
	reserve.wanted++;
	if (!reserve.pile[class].first)
		reserve_open_inbox(class);
	return reserve_pop(class);
}

const struct magazine *reserve_of(unsigned class, unsigned *count)
{
	*count = reserve.pile[class].count;
	return reserve.pile[class].first;
}

/* By one magazine of any class in turn. */
static void reserve_shrink(void)
{
	struct magazine *m;

	do {
		reserve.hand = (reserve.hand + 1) % CLASSES;
		m = reserve_pop(reserve.hand);
	} while (!m);
	magazine_empty(m, reserve.hand);
}

void reserve_drop(void)
{
	runs_flush();
	while (reserve.all)
		reserve_shrink();
}

/* ---- bounds -------------------------------------------- */

unsigned reserve_share(void)
{
	size_t all = ((size_t)6 << 20) / MAG_BYTES,
	       of_heap = space_used_pages() / (MAG_BYTES / PAGE_SIZE);

	return (unsigned)(all + of_heap / 4) / (1 + cache_threads() / 2);
}

/* A thread's share while it takes at least half as much as it frees; one that only frees keeps
 * next to nothing. */
static unsigned reserve_bound(void)
{
	unsigned share = reserve_share(), useful = reserve.wanted * 2 + UNPROVEN;

	if (reserve.came > 2 * share) {
		reserve.came /= 2;
		reserve.wanted /= 2;
	}
	return useful >= reserve.came ? share : share * useful / reserve.came;
}

void reserve_add(struct magazine *m, unsigned class)
{
	reserve_push(m, class);
	reserve.came++;
	while (reserve.all > reserve_bound())
		reserve_shrink();
}

/* What was never needed since the last time goes back. */
COLD static void reserve_age(void)
{
	runs_flush();
	for (unsigned class = 0; class < CLASSES; class ++) {
		struct pile *p = &reserve.pile[class];

		for (unsigned n = p->low; n; n--)
			magazine_empty(reserve_pop(class), class);
		p->low = p->count;
	}
	reserve.grown = 0;
}

void reserve_growing(unsigned magazines)
{
	reserve.grown += magazines;
	if (reserve.grown + FEW >= reserve.all / 2)
		reserve_age();
}
