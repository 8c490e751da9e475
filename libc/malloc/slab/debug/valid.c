/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * DEBUG=1: whether all that the heap keeps about itself fits together: the state of each
 * granule, the canary and the tag of each block, page_meta of each page and the lists
 * through it, this thread's magazines and runs, all inboxes, the tables of large blocks
 * and of spare mappings, and the sums.  Only while no other thread is in the heap.
 */
#include "../../heap.h"
#include "../../print.h"
#include "../reserve.h"
#include "../slab.h"

static struct {
	const char *wrong; /* the first thing, or NULL */
	const void *at;
	size_t used, free, dirty; /* pages met */
} seen;

static bool expect(bool holds, const char *wrong, const void *at)
{
	if (!holds && !seen.wrong) {
		seen.wrong = wrong;
		seen.at = at;
	}
	return holds;
}

/* Bits that are set in no byte of a far slack's word but the first. */
#define FAR_NEVER 0x8080808080808000ull

/* ---- blocks -------------------------------------------- */

static void check_live(size_t g, size_t room)
{
	size_t slack = block_slack(g);

	if (expect(slack <= room, "more slack than room", granule_address(g)) && slack &&
	    SLACK_CHECK)
		expect(block_address(g)[room - slack] == CANARY, HEAP_OVERFLOW, granule_address(g));
}

/* The state of a free slot, and of a block's granules from number first on. */
static void check_quiet(size_t g, size_t first, size_t n)
{
	for (size_t i = first; i < n; i++)
		expect(*state_of(g + i) == STATE_FREE, "a state within a block or free memory",
		       granule_address(g + i));
}

/* A block of n granules at g, or a free slot. */
static void check_block(size_t g, size_t n)
{
	uint8_t state = *state_of(g);
	bool far = n >= 8 && slack_is_far(state_of(g));

	expect(state == STATE_FREE || state == STATE_PARKED || state >= STATE_LIVE,
	       "a state that there is not", granule_address(g));
	expect(!far || !(far_read(state_of(g)) & FAR_NEVER),
	       "the slack of a block looks like a block", granule_address(g));
	expect(state < STATE_LIVE || n <= SMALL_MAX / GRANULE || far,
	       "the slack of a block is at the wrong place", granule_address(g));
	check_quiet(g, far ? 8 : 2, n);
	if (state >= STATE_LIVE)
		check_live(g, n * GRANULE);
}

/* ---- pages -------------------------------------------- */

/* That who comes next in a list comes back to page; kind: of all in the list. */
static void check_links(uint32_t page)
{
	const struct page_meta *m = page_meta(page);
	size_t end = heap.limit / PAGE_GRANULES;

	if (!expect(m->next < end && m->prev < end, "a link out of the range", page_address(page)))
		return;
	expect(!m->next ||
	               (page_meta(m->next)->prev == page && page_meta(m->next)->kind == m->kind),
	       "a list of pages is broken", page_address(page));
	expect(!m->prev ||
	               (page_meta(m->prev)->next == page && page_meta(m->prev)->kind == m->kind),
	       "a list of pages is broken", page_address(page));
}

static void check_heads(uint32_t page)
{
	const struct page_meta *m = page_meta(page);

	for (uint32_t i = 0; i < m->pages; i++)
		expect(page_meta(page + i)->head == i && page_meta(page + i)->kind == m->kind,
		       "a page does not know its slab", page_address(page + i));
}

static void check_slab(uint32_t page)
{
	const struct page_meta *m = page_meta(page);
	const struct class_info *c = &class_info[m->class < CLASSES ? m->class : 0];
	uint32_t g = page * PAGE_GRANULES, n = c->size / GRANULE, live = 0;

	if (!expect(m->class < CLASSES && m->pages == c->pages, "a slab of no class",
	            page_address(page)))
		return;
	check_heads(page);
	for (unsigned i = 0; i < c->slots; i++, g += n) {
		check_block(g, n);
		if (*state_of(g) == STATE_FREE)
			continue;
		live++;
		expect(class_of(g) == m->class, "a block's tag has another class than its slab",
		       granule_address(g));
	}
	check_quiet(g, 0, (page + m->pages) * PAGE_GRANULES - g);
	expect(live == m->live, "a slab's count of blocks", page_address(page));
	expect(m->listed == (live < c->slots), "a slab is in no list, or full in one",
	       page_address(page));
	if (m->listed)
		check_links(page);
}

static void check_mixed(uint32_t page)
{
	const struct page_meta *m = page_meta(page);
	uint32_t g = page * PAGE_GRANULES, end = g + m->pages * PAGE_GRANULES, live = 0, n;

	check_heads(page);
	check_links(page);
	for (; g < end; g += n) {
		n = 1;
		if (*state_of(g) == STATE_FREE)
			continue;
		if (!expect(class_of(g) < CLASSES, "a block of no class", granule_address(g)))
			return;
		n = class_info[class_of(g)].size / GRANULE;
		if (!expect(g + n <= end, "a block ends behind its pages", granule_address(g)))
			return;
		check_block(g, n);
		live += n;
	}
	expect(live == m->live, "a mixed slab's count of granules", page_address(page));
}

static void check_run(uint32_t page)
{
	size_t g = run_block(page);

	expect(class_of(g) == CLASS_NONE && *state_of(g) != STATE_FREE, "a run without a block",
	       page_address(page));
	expect(*state_of(g) < STATE_LIVE || run_pages(g) == page_meta(page)->pages,
	       "the length of a run", page_address(page));
	check_block(g, page_meta(page)->pages * PAGE_GRANULES - g % PAGE_GRANULES);
}

static void check_free(uint32_t page)
{
	const struct page_meta *m = page_meta(page), *last = page_meta(page + m->pages - 1);

	expect(last->kind == PAGE_FREE && last->pages == m->pages && last->dirty == m->dirty,
	       "the two ends of a free run differ", page_address(page));
	check_links(page);
	check_quiet((size_t)page * PAGE_GRANULES, 0, (size_t)m->pages * PAGE_GRANULES);
	seen.free += m->pages;
	seen.dirty += m->dirty ? m->pages : 0;
}

/* Returns how many pages; 0: there is no going on. */
static uint32_t check_pages(uint32_t page)
{
	const struct page_meta *m = page_meta(page);

	if (m->kind == PAGE_FOREIGN)
		return 1;
	if (!expect(m->pages && m->pages <= heap.limit / PAGE_GRANULES - page &&
	                    m->kind <= PAGE_MIXED,
	            "pages of no kind or no length", page_address(page)))
		return 0;
	if (m->kind == PAGE_FREE)
		check_free(page);
	else
		seen.used += m->pages;
	if (m->kind == PAGE_SLAB)
		check_slab(page);
	else if (m->kind == PAGE_MIXED)
		check_mixed(page);
	else if (m->kind == PAGE_RUN)
		check_run(page);
	return m->pages;
}

static void check_range(void)
{
	struct space_counts counts = space_counts();
	uint32_t page = 1, n;

	for (; page < heap.limit / PAGE_GRANULES; page += n) {
		n = check_pages(page);
		if (!n)
			return;
	}
	expect(seen.used == space_used_pages(), "the count of used pages", NULL);
	expect(seen.used + seen.free == counts.pages, "the count of pages", NULL);
	expect(seen.dirty == counts.dirty, "the count of dirty pages", NULL);
}

/* ---- magazines -------------------------------------------- */

static void check_magazine(unsigned tag, const uint32_t *top)
{
	const struct magazine *m = (const void *)((uintptr_t)top & -sizeof(struct magazine));

	expect(m->slot[0] == 0, "a magazine without a lower end", m);
	for (; top > m->slot; top--)
		if (expect(*top < heap.limit, "a number in a magazine", top))
			expect(*state_of(*top) == STATE_PARKED && tag_of(*top) == tag,
			       "a block in a magazine is not parked, or another tag's", top);
}

/* Full ones of a tag, linked: as many as are counted. */
static void check_full(const struct magazine *m, unsigned tag, unsigned count)
{
	unsigned capacity = class_info[tag & CLASS_MASK].capacity;

	for (; m && count; m = m->next, count--) {
		expect(m->slot[capacity + 1] == MAG_FULL, "a full magazine without an upper end",
		       m);
		check_magazine(tag, &m->slot[capacity]);
	}
	expect(!m && !count, "the count of full magazines", m);
}

/* The thread's own, and what other groups freed, of all groups. */
static void check_reserves(void)
{
	const struct magazine *m;
	unsigned count;

	for (unsigned class = 0; class < CLASSES; class ++) {
		m = reserve_of(class, &count);
		check_full(m, own_tag(class), count);
		for (unsigned group = 0; group < GROUPS; group++) {
			m = inbox_of(group, class, &count);
			check_full(m, class | group << GROUP_BIT, count);
		}
	}
}

static void check_runs(void)
{
	unsigned count;

	for (uint32_t pages = 1; pages <= LONGEST; pages++)
		for (const uint32_t *g = runs_of(pages, &count); g && count; g++, count--)
			if (expect(*g < heap.limit, "a number among the kept runs", g))
				expect(*state_of(*g) == STATE_PARKED &&
				               page_meta(page_of(*g))->kind == PAGE_RUN &&
				               page_meta(page_of(*g))->pages == pages,
				       "a kept run is not parked, or has another length", g);
}

/* Those that have blocks in them; the empty one that all share has neither class nor room. */
static void check_magazines(void)
{
	for (unsigned tag = 0; tag < TAGS; tag++)
		if (*cache_top(tag))
			check_magazine(tag, cache_top(tag));
}

bool heap_is_valid(void)
{
	struct text t = {.n = 0};
	const void *large = large_invalid();

	seen.wrong = NULL;
	seen.used = seen.free = seen.dirty = 0;
	slab_lock_all();
	lock_take(mixed_lock());
	lock_take(&space_lock);
	check_range();
	check_magazines();
	check_reserves();
	check_runs();
	lock_release(&space_lock);
	lock_release(mixed_lock());
	slab_unlock_all();
	expect(!large, "the table of large blocks", large);
	if (!seen.wrong)
		return true;
	text_add(&t, "loam: heap is not valid: ");
	text_add(&t, seen.wrong);
	text_add(&t, ": ");
	text_hex(&t, (uintptr_t)seen.at);
	text_add(&t, "\n");
	text_write(&t, 2);
	return false;
}
