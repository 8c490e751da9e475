/* SPDX-License-Identifier: BSD-2-Clause */
/* The whole heap at once: walks, trimming, fork. */
#include "../heap.h"
#include "lock.h"
#include "slab.h"

static void view_block(struct heap_view *view, size_t g, size_t room)
{
	size_t slack = block_slack(g);

	view->blocks++;
	view->bytes += room - slack;
	if (view->visit)
		view->visit(block_address(g), room - slack, view->arg);
}

static void view_span(struct heap_view *view, uint32_t page, size_t slot)
{
	if (view->span)
		view->span(granule_address((size_t)page * PAGE_GRANULES),
		           page_meta(page)->pages * PAGE_SIZE, slot, view->arg);
}

static void view_slab(struct heap_view *view, uint32_t page)
{
	const struct class_info *c = &class_info[page_meta(page)->class];
	size_t g = (size_t)page * PAGE_GRANULES;

	view_span(view, page, c->size);
	for (unsigned i = 0; i < c->slots; i++, g += c->size / GRANULE) {
		if (*state_of(g) >= STATE_LIVE)
			view_block(view, g, c->size);
		else
			view->spare++;
	}
}

static void view_mixed(struct heap_view *view, uint32_t page)
{
	size_t g = (size_t)page * PAGE_GRANULES,
	       end = g + (size_t)page_meta(page)->pages * PAGE_GRANULES;

	view_span(view, page, 0);
	while (g < end) {
		const struct class_info *c = *state_of(g) ? &class_info[class_of(g)] : NULL;

		if (c && *state_of(g) >= STATE_LIVE)
			view_block(view, g, c->size);
		g += c ? c->size / GRANULE : 1;
	}
}

static void view_run(struct heap_view *view, uint32_t page)
{
	size_t g = run_block(page), room = run_room(g);

	if (*state_of(g) < STATE_LIVE)
		return;
	view_span(view, page, room);
	view_block(view, g, room);
}

/* One page or more at a time; returns how many. */
static uint32_t view_pages(struct heap_view *view, uint32_t page)
{
	struct page_meta *m = page_meta(page);

	if (m->kind == PAGE_FOREIGN)
		return 1;
	if (m->kind == PAGE_SLAB)
		view_slab(view, page);
	else if (m->kind == PAGE_MIXED)
		view_mixed(view, page);
	else if (m->kind == PAGE_RUN)
		view_run(view, page);
	return m->pages;
}

void heap_walk(struct heap_view *view)
{
	struct space_counts counts;

	cache_flush();
	slab_trim(CLASSES, SIZE_MAX);
	slab_lock_all();
	lock_take(mixed_lock());
	lock_take(&space_lock);
	for (uint32_t page = 1; page < heap.limit / PAGE_GRANULES;)
		page += view_pages(view, page);
	counts = space_counts();
	view->taken = counts.pages * PAGE_SIZE;
	view->trimmable = counts.dirty * PAGE_SIZE;
	lock_release(&space_lock);
	lock_release(mixed_lock());
	slab_unlock_all();
	large_walk(view);
}

size_t heap_trim(size_t pad)
{
	size_t bytes;

	cache_flush();
	slab_trim(CLASSES, SIZE_MAX);
	bytes = large_trim(pad);
	return bytes + (pad ? 0 : pages_trim() * PAGE_SIZE);
}
