/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Where a class's slabs come from and go to.  A slab that became empty is kept for its
 * class, as idle, until any class or run would take new memory or too many are idle.
 */
#include <string.h>
#include "fork_hooks.h"
#include "../heap.h"
#include "lists.h"

#define MIX_AT_ONCE 16 /* slabs of a class that become mixed for one refill */

struct class_lists lists[CLASSES];
static size_t idle_pages, sparse_pages; /* in all idle slabs; in all sparse ones */

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

static uint32_t *list_of(uint32_t page, unsigned class)
{
	const struct page_meta *m = page_meta(page);

	return m->sparse ? &lists[class].sparse[m->group] : &lists[class].partial[m->group];
}

static void count_pages(size_t *pages, unsigned class, int sign)
{
	__atomic_fetch_add(pages, (size_t)(sign * class_info[class].pages), __ATOMIC_RELAXED);
}

void slab_list(uint32_t page, unsigned class)
{
	if (page_meta(page)->sparse)
		count_pages(&sparse_pages, class, 1);
	list_push(list_of(page, class), page);
}

void slab_unlist(uint32_t page, unsigned class)
{
	if (page_meta(page)->sparse)
		count_pages(&sparse_pages, class, -1);
	list_remove(list_of(page, class), page);
}

/* Nothing of the slab is live or parked; its free slots still have tags. */
static void slab_release(uint32_t page, unsigned class)
{
	for (unsigned i = 0; i < class_info[class].pages; i++)
		memset(state_of((size_t)(page + i) * PAGE_GRANULES), STATE_FREE, PAGE_GRANULES);
	pages_free(&page, 1);
}

/* Up to 256 KiB and a 16th of the heap. */
static bool may_idle(size_t pages)
{
	size_t idle = __atomic_load_n(&idle_pages, __ATOMIC_RELAXED);

	return idle + pages <= 64 + space_used_pages() / 16;
}

void slab_retire(uint32_t page, unsigned class)
{
	size_t pages = class_info[class].pages;

	if (!may_idle(pages)) {
		slab_release(page, class);
		return;
	}
	list_push(&lists[class].idle, page);
	count_pages(&idle_pages, class, 1);
}

static void idle_remove(uint32_t page, unsigned class)
{
	list_remove(&lists[class].idle, page);
	count_pages(&idle_pages, class, -1);
}

/* ---- getting -------------------------------------------- */

static uint32_t give_to(uint32_t page, unsigned class, unsigned group)
{
	page_meta(page)->sparse = 0;
	page_meta(page)->group = (uint8_t)(group & (GROUPS - 1));
	slab_list(page, class);
	return page;
}

uint32_t slab_new(unsigned class, unsigned group, bool resident)
{
	unsigned pages = class_info[class].pages;
	bool zero = false;
	uint32_t page = 0;

	if (!resident)
		page = pages_alloc(pages, 1, PAGE_SLAB, &zero);
	else
		pages_reuse(pages, PAGE_SLAB, &page, 1);
	if (!page)
		return 0;
	if (WIPES && !zero)
		memset(page_address(page), 0, pages * PAGE_SIZE);
	for (unsigned i = 0; i < pages; i++) {
		page_meta(page + i)->head = (uint8_t)i;
		page_meta(page + i)->kind = PAGE_SLAB;
	}
	page_meta(page)->class = (uint8_t) class;
	return give_to(page, class, group);
}

/* A sparse one, or one of a group that left: memory before locality. */
static uint32_t slab_adopt(unsigned class, unsigned group)
{
	const struct class_lists *l = &lists[class];
	uint32_t page = 0;

	for (unsigned g = 0; g < GROUPS && !page; g++)
		if (group_may_use(group, g))
			page = l->partial[g] ? l->partial[g] : l->sparse[g];
	if (!page)
		return 0;
	slab_unlist(page, class);
	return give_to(page, class, group);
}

uint32_t slab_find(unsigned class, unsigned group)
{
	uint32_t page = lists[class].partial[group];

	if (!page)
		page = slab_adopt(class, group);
	if (page)
		return page;
	page = lists[class].idle;
	if (!page)
		return slab_new(class, group, true);
	idle_remove(page, class);
	return give_to(page, class, group);
}

/* ---- from other classes -------------------------------------------- */

static void mix_some(unsigned class, unsigned group)
{
	uint32_t *sparse = &lists[class].sparse[group];

	for (unsigned n = 0; n < MIX_AT_ONCE && *sparse; n++) {
		uint32_t page = *sparse;

		slab_unlist(page, class);
		page_meta(page)->sparse = 0;
		mixed_add(page, class);
	}
}

/* While no more than a 16th of the heap is sparse it is left to its own classes.  Locks are only
 * tried: two classes may want one another's. */
void slab_mix(unsigned but, unsigned group)
{
	if (__atomic_load_n(&sparse_pages, __ATOMIC_RELAXED) <= space_used_pages() / 16)
		return;
	for (unsigned class = 0; class < CLASSES; class ++)
		for (unsigned g = 0; g < GROUPS; g++) {
			struct class_lists *l = &lists[class];

			if (class == but || !l->sparse[g] || !group_may_use(group, g) ||
			    !lock_try(&l->lock))
				continue;
			mix_some(class, g);
			lock_release(&l->lock);
		}
}

/* Of one class; returns how many pages. */
static size_t idle_drop(unsigned class, size_t enough)
{
	size_t pages = 0;

	for (uint32_t page; pages < enough && (page = lists[class].idle);) {
		idle_remove(page, class);
		slab_release(page, class);
		pages += class_info[class].pages;
	}
	return pages;
}

size_t slab_trim(unsigned but, size_t enough)
{
	size_t pages = 0;

	if (!__atomic_load_n(&idle_pages, __ATOMIC_RELAXED))
		return 0;
	for (unsigned class = 0; class < CLASSES && pages < enough; class ++)
		if (class != but && lists[class].idle && lock_try(&lists[class].lock)) {
			pages += idle_drop(class, enough - pages);
			lock_release(&lists[class].lock);
		}
	return pages;
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
