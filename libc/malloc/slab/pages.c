/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The pages of the range.  Free runs lie in bins by length; the first and the last page of
 * one carry its length.  Dirty ones, which the kernel holds for us, and clean ones, which
 * read as zeros, are merged with neighbours of their kind at once, with the other kind only
 * when memory is out.  Dirty pages are kept until KEEP_PAGES and a quarter of those in use
 * are exceeded; then all become clean.  One lock, space_lock, guards everything here.
 *
 * Shortcoming: in a bin of more than 16 pages only the first eight runs are tried.
 */
#include <string.h>
#include "lock.h"
#include "slab.h"

#define BINS 64 /* exact up to 16 pages, then four a doubling */

struct lock space_lock;

static struct {
	uint32_t end;        /* pages below it have their arrays */
	size_t used;         /* in slabs, runs and magazines; read without the lock, too */
	size_t total, dirty; /* pages that we have; those in dirty runs */
	struct bins {
		uint64_t filled;    /* those with a run in them */
		uint32_t bin[BINS]; /* first page of a run */
	} bins[2];                  /* clean, dirty */
	struct magazine *pool;      /* that nobody uses */
	struct magazine *first;     /* magazines in no page of ours, */
	size_t first_bytes;
} space;

static unsigned bin_of(uint32_t n)
{
	unsigned shift, bin;

	if (n <= 16)
		return n - 1;
	shift = 29 - (unsigned)__builtin_clz(n);
	bin = 16 + (shift - 2) * 4 + (n >> shift) - 4;
	return bin < BINS ? bin : BINS - 1;
}

static void run_push(uint32_t page, uint32_t n, bool dirty)
{
	struct page_meta *m = page_meta(page);
	struct bins *b = &space.bins[dirty];
	unsigned bin = bin_of(n);

	*m = (struct page_meta){.pages = n, .kind = PAGE_FREE, .dirty = dirty};
	*page_meta(page + n - 1) = *m;
	m->next = b->bin[bin];
	if (m->next)
		page_meta(m->next)->prev = page;
	b->bin[bin] = page;
	b->filled |= 1ull << bin;
	space.dirty += dirty ? n : 0;
}

static void run_pop(uint32_t page)
{
	struct page_meta *m = page_meta(page);
	struct bins *b = &space.bins[m->dirty];
	unsigned bin = bin_of(m->pages);

	if (m->prev)
		page_meta(m->prev)->next = m->next;
	else
		b->bin[bin] = m->next;
	if (m->next)
		page_meta(m->next)->prev = m->prev;
	if (!b->bin[bin])
		b->filled &= ~(1ull << bin);
	space.dirty -= m->dirty ? m->pages : 0;
}

/* A run of at least n pages, dirty or clean; 0: none. */
static uint32_t run_find(uint32_t n, bool dirty)
{
	const struct bins *b = &space.bins[dirty];
	unsigned bin = bin_of(n), tries = 8;
	uint64_t above = bin + 1 < BINS ? b->filled >> (bin + 1) << (bin + 1) : 0;

	for (uint32_t page = b->bin[bin]; page && tries--; page = page_meta(page)->next)
		if (page_meta(page)->pages >= n)
			return page;
	return above ? b->bin[__builtin_ctzll(above)] : 0;
}

static bool can_join(uint32_t page, unsigned kinds)
{
	return page_meta(page)->kind == PAGE_FREE && kinds >> page_meta(page)->dirty & 1;
}

/* Joins what lies around to a free run, neighbours of these kinds (a bit for clean, one for
 * dirty), and puts it where it belongs. */
static void run_merge(uint32_t page, uint32_t n, bool dirty, unsigned kinds)
{
	if (page > 1 && can_join(page - 1, kinds)) {
		uint32_t before = page - page_meta(page - 1)->pages;

		dirty |= page_meta(before)->dirty;
		n += page - before;
		run_pop(before);
		page = before;
	}
	if (page + n < space.end && can_join(page + n, kinds)) {
		uint32_t after = page + n;

		dirty |= page_meta(after)->dirty;
		run_pop(after);
		n += page_meta(after)->pages;
	}
	run_push(page, n, dirty);
}

static bool extend(uint32_t n)
{
	bool zero;
	uint32_t first, got = source_extend(space.end, n, &first, &zero);

	if (!got)
		return false;
	space.end = first + got;
	space.total += got;
	__atomic_store_n(&heap.limit, (size_t)space.end * PAGE_GRANULES, __ATOMIC_RELEASE);
	run_merge(first, got, !zero, 1u << !zero);
	return true;
}

/* For want of memory clean and dirty neighbours become one; not where clean ones have none. */
COLD static void join_all(void)
{
	for (uint32_t page = 1, after; !SOURCE_COMMITS && page < space.end; page = after) {
		const struct page_meta *m = page_meta(page);

		after = page + (m->kind == PAGE_FOREIGN ? 1 : m->pages);
		if (m->kind != PAGE_FREE || after >= space.end ||
		    page_meta(after)->kind != PAGE_FREE)
			continue;
		run_pop(page);
		run_merge(page, m->pages, m->dirty, 3);
		after = page; /* and what lies behind that */
	}
}

/* Cuts [page, page + n) out of a free run that holds it. */
static void carve(uint32_t run, uint32_t page, uint32_t n, enum page_kind kind)
{
	uint32_t after = run + page_meta(run)->pages - (page + n);
	bool dirty = page_meta(run)->dirty;

	run_pop(run);
	if (page > run)
		run_push(run, page - run, dirty);
	if (after)
		run_push(page + n, after, dirty);
	*page_meta(page) = (struct page_meta){.pages = n, .kind = kind};
	page_meta(page + n - 1)->kind = kind;
	space.used += n;
}

static uint32_t aligned_in(uint32_t run, uint32_t align)
{
	uintptr_t at = (uintptr_t)page_address(run);

	return run + (uint32_t)((-at & ((uintptr_t)align * PAGE_SIZE - 1)) >> PAGE_SHIFT);
}

/* The first n pages from page on, of a free run, have memory; false: there is none. */
static bool committed(uint32_t run, uint32_t page, uint32_t n)
{
	return !SOURCE_COMMITS || page_meta(run)->dirty || source_commit(page, n);
}

static uint32_t run_of_any_kind(uint32_t n)
{
	uint32_t run = run_find(n, true);

	return run ? run : run_find(n, false);
}

static uint32_t find_or_extend(uint32_t n)
{
	uint32_t run = run_of_any_kind(n);

	if (!run && !extend(n))
		join_all();
	return run ? run : run_of_any_kind(n);
}

static uint32_t alloc(uint32_t n, uint32_t align, enum page_kind kind, bool *zero)
{
	uint32_t run = find_or_extend(n + align - 1), page;

	if (!run)
		return 0;
	page = aligned_in(run, align);
	if (!committed(run, page, n))
		return 0;
	*zero = !page_meta(run)->dirty;
	carve(run, page, n, kind);
	return page;
}

uint32_t pages_alloc(uint32_t n, uint32_t align, enum page_kind kind, bool *zero)
{
	uint32_t page;

	lock_take(&space_lock);
	page = alloc(n, align, kind, zero);
	lock_release(&space_lock);
	return page;
}

unsigned pages_reuse(uint32_t n, enum page_kind kind, uint32_t *page, unsigned most)
{
	unsigned got = 0;

	lock_take(&space_lock);
	while (got < most && (page[got] = run_find(n, true))) {
		carve(page[got], page[got], n, kind);
		got++;
	}
	lock_release(&space_lock);
	return got;
}

/* ---- giving back -------------------------------------------- */

static size_t discard(uint32_t page)
{
	uint32_t n = page_meta(page)->pages;

	if (!source_discard(page, n))
		return 0;
	run_pop(page);
	run_merge(page, n, false, 1);
	return n;
}

/* The free run at the end, if the source takes it. */
static size_t shrink(void)
{
	uint32_t n, page;

	if (space.end <= 1 || page_meta(space.end - 1)->kind != PAGE_FREE)
		return 0;
	n = page_meta(space.end - 1)->pages;
	page = space.end - n;
	if (!source_shrink(page, space.end))
		return 0;
	run_pop(page);
	for (uint32_t i = 0; i < n; i++) /* somebody else may take them */
		page_meta(page + i)->kind = PAGE_FOREIGN;
	space.end = page;
	space.total -= n;
	return n;
}

static size_t give_back(void)
{
	size_t n = 0, more;

	while ((more = shrink()))
		n += more;
	for (unsigned bin = 0; bin < BINS; bin++)
		for (uint32_t page = space.bins[true].bin[bin], next; page; page = next) {
			next = page_meta(page)->next;
			n += discard(page);
		}
	return n;
}

static void release(uint32_t page, uint32_t n)
{
	space.used -= n;
	run_merge(page, n, true, 2);
	if (space.dirty > KEEP_PAGES + space.used / 4)
		give_back();
}

void pages_free(const uint32_t *page, unsigned runs)
{
	lock_take(&space_lock);
	while (runs--)
		release(page[runs], page_meta(page[runs])->pages);
	lock_release(&space_lock);
}

size_t pages_trim(void)
{
	size_t n;

	lock_take(&space_lock);
	n = give_back();
	lock_release(&space_lock);
	return n;
}

/* ---- runs that change their length -------------------------------------------- */

static bool grow(uint32_t page, uint32_t from, uint32_t to)
{
	uint32_t next = page + from, more = to - from;

	if (next == space.end)
		extend(more);
	if (next >= space.end || page_meta(next)->kind != PAGE_FREE ||
	    page_meta(next)->pages < more || !committed(next, next, more))
		return false;
	carve(next, next, more, PAGE_RUN);
	return true;
}

bool pages_resize(uint32_t page, uint32_t from, uint32_t to)
{
	bool done = true;

	lock_take(&space_lock);
	if (to > from)
		done = grow(page, from, to);
	if (done) {
		page_meta(page)->pages = to;
		page_meta(page + to - 1)->kind = PAGE_RUN;
	}
	if (to < from)
		release(page + to, from - to);
	lock_release(&space_lock);
	return done;
}

/* ---- magazines, and the start -------------------------------------------- */

static void pool_add(struct magazine *m, size_t bytes)
{
	for (; m && bytes >= sizeof(*m); m++, bytes -= sizeof(*m)) {
		m->next = space.pool;
		space.pool = m;
	}
}

struct magazine *pool_get(void)
{
	struct magazine *m;
	uint32_t page;
	bool zero;

	lock_take(&space_lock);
	if (!space.pool) {
		page = alloc(1, 1, PAGE_POOL, &zero);
		if (page)
			mte_store(page_address(page), PAGE_SIZE);
		if (page && !zero)
			memset(page_address(page), 0, PAGE_SIZE);
		pool_add(page ? (struct magazine *)(void *)page_address(page) : NULL, PAGE_SIZE);
	}
	m = space.pool;
	if (m)
		space.pool = m->next;
	lock_release(&space_lock);
	return m;
}

void pool_put(struct magazine *m)
{
	lock_take(&space_lock);
	pool_add(m, sizeof(*m));
	lock_release(&space_lock);
}

void pool_reset(void)
{
	space.pool = NULL;
	if (space.first)
		memset(space.first, 0, space.first_bytes);
	pool_add(space.first, space.first_bytes);
}

bool space_open(void)
{
	if (likely(__atomic_load_n(&space.end, __ATOMIC_ACQUIRE)))
		return true;
	lock_take(&space_lock);
	if (!space.end) {
		space.first = source_open(&space.first_bytes);
		pool_add(space.first, space.first_bytes);
		__atomic_store_n(&space.end, heap.base != NULL, __ATOMIC_RELEASE);
	}
	lock_release(&space_lock);
	return space.end != 0;
}

size_t space_used_pages(void)
{
	return __atomic_load_n(&space.used, __ATOMIC_RELAXED);
}

struct space_counts space_counts(void)
{
	return (struct space_counts){.pages = space.total, .dirty = space.dirty};
}
