/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Slabs: runs of pages that hold slots of one class.  A class's lock guards the
 * lists of its slabs that have free slots, the meta of its slabs' pages and every
 * change between free and parked.  An empty slab goes back to the pages, but for
 * the last one of a list, so that one block to and fro does not move pages.
 */
#include <string.h>
#include "fork_hooks.h"
#include "../heap.h"
#include "lock.h"
#include "slab.h"

#define MIX_AT_ONCE 16 /* slabs of a class that become mixed for one refill */

static struct class_lists {
	struct lock lock;
	uint32_t partial[GROUPS]; /* slabs with free slots, the one given to last first */
	uint32_t sparse;          /* those at most a quarter full: mixed.c may have them */
} lists[CLASSES];

static void list_push(uint32_t *first, uint32_t page)
{
	struct page_meta *m = page_meta(page);

	m->prev = 0;
	m->next = *first;
	if (*first)
		page_meta(*first)->prev = page;
	*first = page;
	m->listed = 1;
}

static void list_remove(uint32_t *first, uint32_t page)
{
	struct page_meta *m = page_meta(page);

	if (m->prev)
		page_meta(m->prev)->next = m->next;
	else
		*first = m->next;
	if (m->next)
		page_meta(m->next)->prev = m->prev;
	m->listed = 0;
}

static bool is_sparse(const struct page_meta *m, unsigned class)
{
	return m->live * 4u <= class_info[class].slots && class_can_mix(class);
}

/* The list that a slab is in, if it is in one. */
static uint32_t *list_of(uint32_t page, unsigned class)
{
	if (page_meta(page)->sparse)
		return &lists[class].sparse;
	return &lists[class].partial[page_meta(page)->group];
}

/* Nothing of the slab is live or parked; its free slots still have tags. */
static void slab_release(uint32_t page, unsigned class)
{
	for (unsigned i = 0; i < class_info[class].pages; i++)
		memset(state_of((size_t)(page + i) * PAGE_GRANULES), STATE_FREE, PAGE_GRANULES);
	pages_free(page, class_info[class].pages);
}

/* Of free pages; resident: only of those that take no memory from the kernel. */
static uint32_t slab_new(unsigned class, unsigned group, bool resident)
{
	unsigned pages = class_info[class].pages;
	bool zero = false;
	uint32_t page =
	        resident ? pages_reuse(pages, PAGE_SLAB) : pages_alloc(pages, 1, PAGE_SLAB, &zero);

	if (!page)
		return 0;
	if (WIPES && !zero)
		memset(page_address(page), 0, pages * PAGE_SIZE);
	for (unsigned i = 0; i < class_info[class].pages; i++) {
		page_meta(page + i)->head = (uint8_t)i;
		page_meta(page + i)->kind = PAGE_SLAB;
	}
	page_meta(page)->class = (uint8_t) class;
	page_meta(page)->group = (uint8_t)(group & (GROUPS - 1));
	list_push(&lists[class].partial[group], page);
	return page;
}

/* A slab of another group, or a sparse one, becomes this one's: memory before locality. */
static uint32_t slab_adopt(unsigned class, unsigned group)
{
	struct class_lists *l = &lists[class];
	uint32_t *from = &l->sparse, page;

	for (unsigned g = 0; g < GROUPS; g++)
		if (l->partial[g])
			from = &l->partial[g];
	page = *from;
	if (page) {
		list_remove(from, page);
		page_meta(page)->sparse = 0;
		page_meta(page)->group = (uint8_t)(group & (GROUPS - 1));
		list_push(&l->partial[group], page);
	}
	return page;
}

/* Sparse slabs of other classes become mixed pages.  The locks are only tried: two
 * classes may want one another's. */
static void mix_others(unsigned class)
{
	for (unsigned i = 0; i < CLASSES; i++) {
		struct class_lists *l = &lists[i];

		if (i == class || !l->sparse || !lock_try(&l->lock))
			continue;
		for (unsigned n = 0; n < MIX_AT_ONCE && l->sparse; n++) {
			uint32_t page = l->sparse;

			list_remove(&l->sparse, page);
			page_meta(page)->sparse = 0;
			mixed_add(page, i);
		}
		lock_release(&l->lock);
	}
}

/* Blocks from anywhere but a slab of the class that has some. */
static unsigned take_elsewhere(unsigned tag, uint32_t *out, unsigned n)
{
	unsigned class = tag & CLASS_MASK, got = mixed_take(tag, out, n);

	if (got || !class_can_mix(class))
		return got;
	mix_others(class);
	return mixed_take(tag, out, n);
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
		list_remove(list_of(page, tag & CLASS_MASK), page);
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

unsigned slab_take(unsigned tag, uint32_t *out, unsigned n)
{
	unsigned class = tag & CLASS_MASK, group = tag >> GROUP_BIT, got = 0;
	struct class_lists *l = &lists[class];

	lock_take(&l->lock);
	while (got < n) {
		uint32_t page = l->partial[group];

		if (!page)
			page = slab_adopt(class, group);
		if (!page)
			page = slab_new(class, group, true);
		if (!page && !got)
			got = take_elsewhere(tag, out, n);
		if (!page && got)
			break; /* enough: new memory only for the first block */
		if (!page)
			page = slab_new(class, group, false);
		if (!page)
			break;
		got += slab_harvest(page, tag, out + got, n - got);
	}
	lock_release(&l->lock);
	for (unsigned i = 0; TAGGED && i < got; i++)
		mte_renew_block(out[i], class_info[class].size);
	if (WIPES)
		harden_shuffle(out, got);
	reverse(out, got);
	return got;
}

/* Puts a slab that was given to into the list where it belongs; an empty one goes, unless
 * it is the only one. */
static void slab_sort(uint32_t page, unsigned class)
{
	struct page_meta *m = page_meta(page);
	uint32_t *from = list_of(page, class);
	bool sparse = is_sparse(m, class);

	if (m->live == 0 && (*from != page || m->next)) {
		list_remove(from, page);
		slab_release(page, class);
	} else if (!m->listed || sparse != m->sparse) {
		if (m->listed)
			list_remove(from, page);
		m->sparse = sparse;
		list_push(list_of(page, class), page);
	}
}

/* false: the block is not parked.  Two threads that freed it at once both saw it live. */
static bool give_one(unsigned class, uint32_t g)
{
	uint32_t page = slab_head(page_of(g));
	struct page_meta *m = page_meta(page);
	uint8_t *state = state_of(g);

	if (unlikely(*state != STATE_PARKED))
		return false;
	if (m->kind == PAGE_MIXED) {
		mixed_give(page, g);
		return true;
	}
	*state = STATE_FREE;
	m->live--;
	slab_sort(page, class);
	return true;
}

void slab_give(unsigned class, const uint32_t *in, unsigned n)
{
	uint32_t twice = 0;

	lock_take(&lists[class].lock);
	for (unsigned i = 0; i < n; i++)
		if (unlikely(!give_one(class, in[i])))
			twice = in[i];
	lock_release(&lists[class].lock);
	if (likely(!twice))
		return;
	cache_leave();
	heap_fault("free", HEAP_DOUBLE_FREE, granule_address(twice));
}

/* ---- all at once, for walks and fork -------------------------------------------- */

void slab_lock_all(void)
{
	for (unsigned class = 0; class < CLASSES; class ++)
		lock_take(&lists[class].lock);
}

void slab_unlock_all(void)
{
	for (unsigned class = 0; class < CLASSES; class ++)
		lock_release(&lists[class].lock);
}

void heap_fork_prepare(void)
{
	cache_enter();
	slab_lock_all();
	lock_take(mixed_lock());
	lock_take(&space_lock);
	source_fork_prepare();
}

void heap_fork_parent(void)
{
	source_fork_parent();
	lock_release(&space_lock);
	lock_release(mixed_lock());
	slab_unlock_all();
	cache_leave();
}

void heap_fork_child(void)
{
	source_fork_child();
	lock_reset(&space_lock);
	lock_reset(mixed_lock());
	for (unsigned class = 0; class < CLASSES; class ++)
		lock_reset(&lists[class].lock);
	orphans_reclaim();
}

static size_t trim_list(uint32_t *first, unsigned class)
{
	uint32_t page = *first;

	if (!page || page_meta(page)->live)
		return 0;
	list_remove(first, page);
	slab_release(page, class);
	return class_info[class].pages;
}

size_t slab_trim(void)
{
	size_t pages = 0;

	for (unsigned class = 0; class < CLASSES; class ++) {
		struct class_lists *l = &lists[class];

		lock_take(&l->lock);
		for (unsigned g = 0; g < GROUPS; g++)
			pages += trim_list(&l->partial[g], class);
		pages += trim_list(&l->sparse, class);
		lock_release(&l->lock);
	}
	return pages;
}
