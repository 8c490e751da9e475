/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Slabs: runs of pages that hold slots of one class.  A class's lock guards the
 * lists of its slabs that have free slots, the meta of its slabs' pages and every
 * change between free and parked.
 */
#include "../heap.h"
#include "lists.h"

/* Up to how many live slots a slab is sparse. */
static unsigned sparse_bound(unsigned class)
{
	return class_can_mix(class) ? class_info[class].slots / 4u : 0;
}

/* Moves up to n free slots of one slab to out, so that the one with the lowest address is handed
 * out first. */
static unsigned slab_harvest(uint32_t page, unsigned tag, uint32_t *out, unsigned n)
{
	const struct class_info *c = &class_info[tag & CLASS_MASK];
	struct page_meta *m = page_meta(page);
	uint32_t step = c->size / GRANULE, g = page * PAGE_GRANULES + c->slots * step;
	unsigned got = 0, free = c->slots - m->live;

	if (n > free)
		n = free;
	while (got < n) {
		uint8_t *state = state_of(g -= step);

		if (*state == STATE_FREE) {
			state_park(state, tag);
			out[got++] = g;
		}
	}
	m->live = (uint16_t)(m->live + got);
	if (m->live == c->slots)
		slab_unlist(page, tag & CLASS_MASK);
	return got;
}

/* From mixed pages, and then from what can become mixed. */
static unsigned take_mixed(unsigned tag, uint32_t *out, unsigned n)
{
	unsigned class = tag & CLASS_MASK, got = mixed_take(tag, out, n);

	if (got || !class_can_mix(class))
		return got;
	slab_mix(class, tag >> GROUP_BIT);
	return mixed_take(tag, out, n);
}

unsigned slab_take(unsigned tag, uint32_t *out, unsigned n, bool grow)
{
	unsigned class = tag & CLASS_MASK, group = tag >> GROUP_BIT, got = 0;

	lock_take(&lists[class].lock);
	while (got < n) {
		uint32_t page = slab_find(class, group);

		if (!page && got)
			break; /* enough: more effort only for the first block */
		if (!page && slab_trim(class, class_info[class].pages))
			page = slab_find(class, group);
		if (!page && grow)
			got = take_mixed(tag, out, n);
		if (!page && !got && grow)
			page = slab_new(class, group, false);
		if (!page)
			break;
		got += slab_harvest(page, tag, out + got, n - got);
	}
	lock_release(&lists[class].lock);
	for (unsigned i = 0; TAGGED && i < got; i++)
		mte_renew_block(out[i], class_info[class].size);
	if (WIPES)
		harden_shuffle(out, got);
	return got;
}

/* Puts a slab that blocks were given to where it belongs. */
static void slab_sort(uint32_t page, unsigned class)
{
	struct page_meta *m = page_meta(page);
	bool sparse = m->live <= sparse_bound(class);

	if (m->live && m->listed && sparse == m->sparse)
		return;
	if (m->listed)
		slab_unlist(page, class);
	if (m->live == 0) {
		slab_retire(page, class);
		return;
	}
	m->sparse = sparse;
	slab_list(page, class);
}

/* The blocks from in[0] on that lie in this slab become free; returns how many, and in *twice one
 * that is not parked: two threads that freed it at once both saw it live. */
static unsigned give_to_slab(uint32_t page, unsigned class, const uint32_t *in, unsigned n,
                             uint32_t *twice)
{
	uint32_t first = page * PAGE_GRANULES, end = class_info[class].pages * PAGE_GRANULES;
	unsigned i, not_parked = 0;

	for (i = 0; i < n && in[i] - first < end; i++) {
		uint8_t *state = state_of(in[i]);

		if (unlikely(*state != STATE_PARKED)) {
			*twice = in[i];
			not_parked++;
		} else {
			*state = STATE_FREE;
		}
	}
	page_meta(page)->live = (uint16_t)(page_meta(page)->live - (i - not_parked));
	slab_sort(page, class);
	return i;
}

/* Returns a block that was freed twice, or 0. */
static uint32_t give(unsigned class, const uint32_t *in, unsigned n)
{
	uint32_t twice = 0;

	for (unsigned i = 0; i < n && !twice;) {
		uint32_t page = slab_head(page_of(in[i]));

		if (likely(page_meta(page)->kind == PAGE_SLAB))
			i += give_to_slab(page, class, in + i, n - i, &twice);
		else
			i += mixed_give(page, in + i, n - i, &twice);
	}
	return twice;
}

void slab_give(unsigned class, const uint32_t *in, unsigned n)
{
	uint32_t twice;

	lock_take(&lists[class].lock);
	twice = give(class, in, n);
	lock_release(&lists[class].lock);
	if (likely(!twice))
		return;
	cache_leave();
	heap_fault("free", HEAP_DOUBLE_FREE, granule_address(twice));
}
