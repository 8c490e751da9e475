/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The pages of the range.  Free runs lie in bins by length and are merged with
 * their neighbours at once; the first and the last page of one carry its length.
 * Free pages are kept as they are until KEEP_PAGES and a quarter of those in use
 * are exceeded; then all go back to the kernel, which gives them again as zeros.
 * One lock, space_lock, guards everything in this file.
 *
 * Shortcoming: within a bin of more than 16 pages the first eight runs are tried,
 * not the best fitting one.
 */
#include "lock.h"
#include "slab.h"

#define BINS 64 /* exact up to 16 pages, then four a doubling */

struct heap heap;
struct lock space_lock;

static struct {
	uint32_t end;           /* pages below it have their arrays */
	size_t used;            /* in slabs, runs and magazines; read without the lock, too */
	size_t total, dirty;    /* pages that we have; free ones that may not be zero */
	uint64_t filled;        /* bins with a run in them */
	uint32_t bin[BINS];     /* first page of a run */
	struct magazine *pool;  /* that nobody uses */
	struct magazine *first; /* magazines in no page of ours, */
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
	unsigned bin = bin_of(n);

	*m = (struct page_meta){.pages = n, .kind = PAGE_FREE, .dirty = dirty};
	*page_meta(page + n - 1) = *m;
	m->next = space.bin[bin];
	if (m->next)
		page_meta(m->next)->prev = page;
	space.bin[bin] = page;
	space.filled |= 1ull << bin;
	space.dirty += dirty ? n : 0;
}

static void run_pop(uint32_t page)
{
	struct page_meta *m = page_meta(page);
	unsigned bin = bin_of(m->pages);

	if (m->prev)
		page_meta(m->prev)->next = m->next;
	else
		space.bin[bin] = m->next;
	if (m->next)
		page_meta(m->next)->prev = m->prev;
	if (!space.bin[bin])
		space.filled &= ~(1ull << bin);
	space.dirty -= m->dirty ? m->pages : 0;
}

/* A free run of at least n pages; 0: none. */
static uint32_t run_find(uint32_t n)
{
	unsigned bin = bin_of(n), tries = 8;
	uint64_t above = bin + 1 < BINS ? space.filled >> (bin + 1) << (bin + 1) : 0;

	for (uint32_t page = space.bin[bin]; page && tries--; page = page_meta(page)->next)
		if (page_meta(page)->pages >= n)
			return page;
	return above ? space.bin[__builtin_ctzll(above)] : 0;
}

/* Whether the page ends or begins a free run that may be joined to another one. */
static bool joins(uint32_t page, bool dirty)
{
	const struct page_meta *m = page_meta(page);

	return m->kind == PAGE_FREE && (!SOURCE_COMMITS || m->dirty == dirty);
}

/* Joins what lies around to a free run, and puts it where it belongs. */
static void run_merge(uint32_t page, uint32_t n, bool dirty)
{
	if (page > 1 && joins(page - 1, dirty)) {
		uint32_t before = page - page_meta(page - 1)->pages;

		dirty |= page_meta(before)->dirty;
		n += page - before;
		run_pop(before);
		page = before;
	}
	if (page + n < space.end && joins(page + n, dirty)) {
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
	/* A dirty neighbour would cost the new pages their zeros. */
	if (page_meta(first - 1)->kind == PAGE_FREE && page_meta(first - 1)->dirty)
		run_push(first, got, !zero);
	else
		run_merge(first, got, !zero);
	return true;
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

static uint32_t alloc(uint32_t n, uint32_t align, enum page_kind kind, bool *zero)
{
	uint32_t run = run_find(n + align - 1), page;

	if (!run && extend(n + align - 1))
		run = run_find(n + align - 1);
	if (!run)
		return 0;
	page = aligned_in(run, align);
	if (!committed(run, page, n))
		return 0;
	if (zero)
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

uint32_t pages_reuse(uint32_t n, enum page_kind kind)
{
	uint32_t page = 0, run;

	lock_take(&space_lock);
	run = space.dirty ? run_find(n) : 0;
	if (run && page_meta(run)->dirty) {
		page = run;
		carve(run, page, n, kind);
	}
	lock_release(&space_lock);
	return page;
}

/* ---- giving back -------------------------------------------- */

static size_t discard(uint32_t page)
{
	struct page_meta *m = page_meta(page);

	if (!m->dirty || !source_discard(page, m->pages))
		return 0;
	m->dirty = 0;
	page_meta(page + m->pages - 1)->dirty = 0;
	space.dirty -= m->pages;
	return m->pages;
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
	size_t n = shrink();

	for (unsigned bin = 0; bin < BINS; bin++)
		for (uint32_t page = space.bin[bin]; page; page = page_meta(page)->next)
			n += discard(page);
	return n;
}

void pages_free(uint32_t page, uint32_t n)
{
	lock_take(&space_lock);
	space.used -= n;
	run_merge(page, n, true);
	if (space.dirty > KEEP_PAGES + space.used / 4)
		give_back();
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
	lock_release(&space_lock);
	if (to < from)
		pages_free(page + to, from - to);
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

	lock_take(&space_lock);
	if (!space.pool) {
		page = alloc(1, 1, PAGE_POOL, NULL);
		if (page)
			mte_store(page_address(page), PAGE_SIZE);
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
