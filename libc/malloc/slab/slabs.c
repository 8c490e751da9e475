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

/* Moves up to n free slots of one slab to out. */
static unsigned slab_harvest(uint32_t page, unsigned tag, uint32_t *out, unsigned n)
{
	const struct class_info *c = &class_info[tag & CLASS_MASK];
	struct page_meta *m = page_meta(page);
	uint32_t g = page * PAGE_GRANULES;
	unsigned got = 0, free = c->slots - m->live;

	if (n > free)
		n = free;
	for (; got < n; g += c->size / GRANULE) {
		uint8_t *state = state_of(g);

		if (*state == STATE_FREE) {
			state[0] = STATE_PARKED;
			state[1] = (uint8_t)tag;
			out[got++] = g;
		}
	}
	m->live = (uint16_t)(m->live + got);
	if (m->live == c->slots)
		slab_unlist(page, tag & CLASS_MASK);
	return got;
}

/* So that the block with the lowest address is handed out first. */
static void reverse(uint32_t *a, unsigned n)
{
	for (unsigned i = 0; i < n / 2; i++) {
		uint32_t t = a[i];

		a[i] = a[n - 1 - i];
		a[n - 1 - i] = t;
	}
}

/* From mixed pages, and then from what can become mixed. */
static unsigned take_mixed(unsigned tag, uint32_t *out, unsigned n)
{
	unsigned class = tag & CLASS_MASK, got = mixed_take(tag, out, n);

	if (got || !class_can_mix(class))
		return got;
	slab_mix(class);
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
	reverse(out, got);
	return got;
}

/* Puts a slab that was given to where it belongs. */
static void slab_sort(uint32_t page, unsigned class, bool sparse)
{
	struct page_meta *m = page_meta(page);

	if (m->listed)
		slab_unlist(page, class);
	if (m->live == 0) {
		slab_retire(page, class);
		return;
	}
	m->sparse = sparse;
	slab_list(page, class);
}

/* A block of a slab becomes free. */
static void give_one(uint32_t page, unsigned class, unsigned bound)
{
	struct page_meta *m = page_meta(page);
	bool sparse = --m->live <= bound;

	if (m->live == 0 || !m->listed || sparse != m->sparse)
		slab_sort(page, class, sparse);
}

/* Returns a block that is not parked, or 0: two threads that freed it at once both saw it live. */
static uint32_t give(unsigned class, const uint32_t *in, unsigned n)
{
	unsigned bound = sparse_bound(class);
	uint32_t twice = 0;

	for (unsigned i = 0; i < n; i++) {
		uint32_t page = slab_head(page_of(in[i]));
		uint8_t *state = state_of(in[i]);

		if (unlikely(*state != STATE_PARKED)) {
			twice = in[i];
		} else if (likely(page_meta(page)->kind == PAGE_SLAB)) {
			*state = STATE_FREE;
			give_one(page, class, bound);
		} else {
			mixed_give(page, in[i]);
		}
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
