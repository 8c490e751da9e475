/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What a thread keeps, and how magazines turn over: what malloc does on an empty
 * one and free on a full one.  Whole magazines move, never single blocks:
 *
 *   own blocks      full -> the thread's reserve -> (when malloc finds none) back
 *   foreign blocks  full -> by one exchange into the inbox of the group whose slab they
 *                   came from -> a thread of that group takes the inbox whole
 *
 * Only beyond a bound do blocks go back to their slabs one by one.  Foreign blocks
 * are never handed out by the thread that freed them: two threads would write to
 * one cache line.  Which group a block belongs to is a matter of speed alone; any
 * thread may hand out any free block.
 */
#include <string.h>
#include "heap_thread.h"
#include "lock.h"
#include "slab.h"

/* No block and no room: what a tag has before its first magazine. */
static struct magazine always_empty = {.slot = {0, MAG_FULL}};
#define NO_MAGAZINE (always_empty.slot)

#define NONE_4      NO_MAGAZINE, NO_MAGAZINE, NO_MAGAZINE, NO_MAGAZINE
#define NONE_16     NONE_4, NONE_4, NONE_4, NONE_4
#define NONE_64     NONE_16, NONE_16, NONE_16, NONE_16
CACHE_STORAGE struct cache cache = {.top = {NONE_64, NONE_64}};

#define RUNS      16  /* the longest run of pages that a thread keeps */
#define RUN_DEPTH 7   /* of one length */
#define RUN_PAGES 128 /* in all */

/* Apart from cache, which is not all zeros and so takes room in the program's file. */
static CACHE_STORAGE struct {
	struct runs { /* freed runs by length, pages - 1 */
		uint32_t n, page[RUN_DEPTH];
	} runs[RUNS];
	uint32_t run_pages;                /* in them */
	uint16_t reserved[CLASSES];        /* magazines in: */
	struct magazine *reserve[CLASSES]; /* full ones */
	struct magazine *spare[CLASSES];   /* an empty one or NULL */
	bool gone;                         /* heap_thread_exit was here: keeps nothing */
} kept;

/* Magazines that other groups filled.  Pushed by compare-and-swap, taken whole. */
static struct inbox {
	struct magazine *first;
	unsigned count;
} inboxes[GROUPS][CLASSES];

static unsigned group_threads[GROUPS], threads;

static struct lock shared; /* guards cache and kept where threads share them */

void cache_enter(void)
{
	if (!HEAP_TLS)
		lock_take(&shared);
}

void cache_leave(void)
{
	if (!HEAP_TLS)
		lock_release(&shared);
}

static struct magazine *magazine_of(uint32_t *top)
{
	return (struct magazine *)((uintptr_t)top & -sizeof(struct magazine));
}

/* An empty one, or NULL. */
static struct magazine *magazine_get(unsigned class)
{
	struct magazine *m = kept.spare[class];

	if (m) {
		kept.spare[class] = NULL;
		return m;
	}
	m = pool_get();
	if (m) {
		memset(m, 0, sizeof(*m));
		m->slot[class_info[class].capacity + 1] = MAG_FULL;
	}
	return m;
}

static void magazine_put(struct magazine *m, unsigned class)
{
	if (kept.spare[class])
		pool_put(m);
	else
		kept.spare[class] = m;
}

static unsigned own_tag(unsigned class)
{
	return class | (unsigned)cache.group << GROUP_BIT;
}

/* ---- a thread's first call -------------------------------------------- */

/* The group with the fewest threads, more or less: a race costs speed only. */
static unsigned group_join(void)
{
	unsigned best = 0;

	for (unsigned g = 1; g < GROUPS; g++)
		if (group_threads[g] < group_threads[best])
			best = g;
	__atomic_fetch_add(&group_threads[best], 1, __ATOMIC_RELAXED);
	__atomic_fetch_add(&threads, 1, __ATOMIC_RELAXED);
	return best;
}

COLD static bool cache_open(void)
{
	mte_open();
	if (!space_open() || kept.gone)
		return false;
	cache.group = (uint8_t)group_join();
	for (unsigned step = 0; step < SMALL_STEPS; step++)
		cache.tag[step] = (uint8_t)own_tag(class_of_size(step * 16));
	cache.ready = true;
	if (HEAP_TLS)
		heap_thread_register();
	return true;
}

/* ---- malloc on an empty magazine -------------------------------------------- */

static void reserve_push(struct magazine *m, unsigned class)
{
	m->next = kept.reserve[class];
	kept.reserve[class] = m;
	kept.reserved[class]++;
}

static struct magazine *reserve_pop(unsigned class)
{
	struct magazine *m = kept.reserve[class];

	if (m) {
		kept.reserve[class] = m->next;
		kept.reserved[class]--;
	}
	return m;
}

/* The whole inbox becomes reserve. */
static void inbox_take(struct inbox *box, unsigned class)
{
	struct magazine *m, *next;

	if (!__atomic_load_n(&box->first, __ATOMIC_RELAXED))
		return;
	for (m = __atomic_exchange_n(&box->first, NULL, __ATOMIC_ACQUIRE); m; m = next) {
		next = m->next;
		reserve_push(m, class);
		__atomic_fetch_sub(&box->count, 1, __ATOMIC_RELAXED);
	}
}

/* A full magazine takes the place of the empty one. */
static bool turn_from_reserve(unsigned tag, unsigned class)
{
	struct magazine *full;

	if (!kept.reserve[class])
		inbox_take(&inboxes[cache.group][class], class);
	full = reserve_pop(class);
	if (!full)
		return false;
	if (cache.top[tag] != NO_MAGAZINE)
		magazine_put(magazine_of(cache.top[tag]), class);
	cache.top[tag] = &full->slot[class_info[class].capacity];
	return true;
}

static bool fill_from_slabs(unsigned tag, unsigned class)
{
	if (cache.top[tag] == NO_MAGAZINE) {
		struct magazine *m = magazine_get(class);

		if (!m)
			return false;
		cache.top[tag] = m->slot;
	}
	cache.top[tag] += slab_take(tag, cache.top[tag] + 1, class_info[class].capacity);
	return *cache.top[tag] != 0;
}

/* After heap_thread_exit: what a C library does last in a thread must leave nothing behind. */
static size_t take_one(unsigned tag)
{
	uint32_t block = 0;

	slab_take(tag, &block, 1);
	return block;
}

static size_t take(unsigned class)
{
	unsigned tag;

	if (unlikely(!cache.ready) && !cache_open())
		return kept.gone ? take_one(own_tag(class)) : 0;
	tag = own_tag(class);
	if (*cache.top[tag] == 0 && !turn_from_reserve(tag, class) && !fill_from_slabs(tag, class))
		return 0;
	return *cache.top[tag]--;
}

size_t cache_take(unsigned class)
{
	size_t g;

	cache_enter();
	g = take(class);
	cache_leave();
	return g;
}

/* ---- free on a full magazine -------------------------------------------- */

/* Magazines of a class that one thread, or one inbox, may keep: 32 KiB and a 64th of
 * the heap, shared among the threads. */
static unsigned reserve_bound(unsigned class)
{
	size_t bytes = (size_t)class_info[class].size * class_info[class].capacity;
	size_t bound = (32768 + space_used_pages() * (PAGE_SIZE / 64)) / (1 + threads / 2);

	return (unsigned)(bound / bytes) + 1;
}

static bool inbox_push(struct inbox *box, unsigned class, struct magazine *m)
{
	if (__atomic_load_n(&box->count, __ATOMIC_RELAXED) >= reserve_bound(class))
		return false;
	__atomic_fetch_add(&box->count, 1, __ATOMIC_RELAXED);
	m->next = __atomic_load_n(&box->first, __ATOMIC_RELAXED);
	while (!__atomic_compare_exchange_n(&box->first, &m->next, m, true, __ATOMIC_RELEASE,
	                                    __ATOMIC_RELAXED))
		;
	return true;
}

static void flush_magazine(unsigned class, uint32_t *top)
{
	struct magazine *m = magazine_of(top);

	slab_give(class, m->slot + 1, (unsigned)(top - m->slot));
	pool_put(m);
}

/* Where the full magazine goes; false: it has to be emptied. */
static bool send_away(struct magazine *full, unsigned group, unsigned class)
{
	unsigned bound;

	if (group != cache.group)
		return inbox_push(&inboxes[group][class], class, full);
	bound = reserve_bound(class);
	if (kept.reserved[class] > bound) /* the heap has shrunk */
		flush_magazine(class, &reserve_pop(class)->slot[class_info[class].capacity]);
	if (kept.reserved[class] >= bound)
		return false;
	reserve_push(full, class);
	return true;
}

/* Sees to it that the magazine of tag has room; false: no memory for one. */
static bool make_room(unsigned tag)
{
	unsigned class = tag & CLASS_MASK;
	uint32_t *top = cache.top[tag];
	struct magazine *full = magazine_of(top), *empty;

	if (top[1] != MAG_FULL)
		return true;
	empty = magazine_get(class);
	if (top == NO_MAGAZINE) {
		cache.top[tag] = empty ? empty->slot : top;
		return empty;
	}
	if (!empty || !send_away(full, tag >> GROUP_BIT, class)) {
		cache.top[tag] = NO_MAGAZINE;
		slab_give(class, full->slot + 1, class_info[class].capacity);
		if (empty)
			magazine_put(empty, class);
		empty = full;
	}
	cache.top[tag] = empty->slot;
	return true;
}

void cache_put(size_t g)
{
	unsigned tag = tag_of(g);
	uint32_t block = (uint32_t)g;

	cache_enter();
	*state_of(g) = STATE_PARKED;
	if ((unlikely(!cache.ready) && !cache_open()) || !make_room(tag))
		slab_give(tag & CLASS_MASK, &block, 1);
	else
		*++cache.top[tag] = block;
	cache_leave();
}

/* ---- runs of pages, where each thread has a cache -------------------------------------------- */

/* One up to a quarter longer will do: sizes vary, and the lock of the pages costs more. */
uint32_t cache_take_run(uint32_t pages)
{
	for (uint32_t n = pages; n <= RUNS && n <= pages + pages / 4; n++) {
		struct runs *r = &kept.runs[n - 1];

		if (r->n) {
			kept.run_pages -= n;
			return r->page[--r->n];
		}
	}
	return 0;
}

bool cache_put_run(uint32_t page, uint32_t pages)
{
	struct runs *r = &kept.runs[(pages - 1) % RUNS];

	if (!HEAP_TLS || pages > RUNS || r->n == RUN_DEPTH || kept.run_pages + pages > RUN_PAGES ||
	    (unlikely(!cache.ready) && !cache_open()))
		return false;
	*state_of((size_t)page * PAGE_GRANULES) = STATE_PARKED;
	r->page[r->n++] = page;
	kept.run_pages += pages;
	return true;
}

static void flush_runs(void)
{
	for (uint32_t pages = 1, page; pages <= RUNS; pages++)
		while ((page = cache_take_run(pages)))
			run_free(page, page_meta(page)->pages);
}

/* ---- a thread's end -------------------------------------------- */

static void flush_class(unsigned class)
{
	struct magazine *m;

	while ((m = reserve_pop(class)))
		flush_magazine(class, &m->slot[class_info[class].capacity]);
	if (kept.spare[class])
		pool_put(kept.spare[class]);
	kept.spare[class] = NULL;
}

void cache_flush(void)
{
	if (WIPES)
		harden_flush();
	cache_enter();
	for (unsigned tag = 0; tag < TAGS; tag++)
		if (cache.top[tag] != NO_MAGAZINE) {
			uint32_t *top = cache.top[tag];

			cache.top[tag] = NO_MAGAZINE;
			flush_magazine(tag & CLASS_MASK, top);
		}
	flush_runs();
	for (unsigned class = 0; cache.ready && class < CLASSES; class ++) {
		inbox_take(&inboxes[cache.group][class], class);
		flush_class(class);
	}
	cache_leave();
}

void heap_thread_exit(void)
{
	if (!HEAP_TLS || !cache.ready)
		return;
	cache_flush();
	__atomic_fetch_sub(&group_threads[cache.group], 1, __ATOMIC_RELAXED);
	__atomic_fetch_sub(&threads, 1, __ATOMIC_RELAXED);
	cache.ready = false;
	kept.gone = true;
	memset(cache.tag, 0, sizeof(cache.tag));
}

bool cache_fork_child(void)
{
	lock_reset(&shared);
	if (threads == cache.ready)
		return false;
	cache_flush();
	memset(inboxes, 0, sizeof(inboxes));
	memset(group_threads, 0, sizeof(group_threads));
	threads = group_threads[cache.group] = cache.ready;
	return true;
}
