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
#include "reserve.h"
#include "slab.h"

#define NO_MAGAZINE heap.none

CACHE_STORAGE struct cache cache;

#define SPARES 64 /* empty magazines that a thread keeps */

static CACHE_STORAGE struct {
	unsigned spares;
	struct magazine *spare; /* empty ones */
	bool gone;              /* heap_thread_exit was here: keeps nothing */
} kept;

static unsigned group_threads[GROUPS], threads;

static struct lock shared; /* guards cache and kept where threads share them */

unsigned cache_threads(void)
{
	return __atomic_load_n(&threads, __ATOMIC_RELAXED);
}

bool group_may_use(unsigned group, unsigned other)
{
	return other == group || !__atomic_load_n(&group_threads[other], __ATOMIC_RELAXED);
}

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

static uint32_t *end_mark(struct magazine *m, unsigned class)
{
	return &m->slot[class_info[class].capacity + 1];
}

/* An empty one, or NULL. */
static struct magazine *magazine_get(unsigned class)
{
	struct magazine *m = kept.spare;

	if (m) {
		kept.spare = m->next;
		kept.spares--;
	} else {
		m = pool_get();
	}
	if (m)
		*end_mark(m, class) = MAG_FULL;
	return m;
}

/* The next class may have its end elsewhere. */
static void magazine_put(struct magazine *m, unsigned class)
{
	*end_mark(m, class) = 0;
	if (kept.spares == SPARES) {
		pool_put(m);
		return;
	}
	m->next = kept.spare;
	kept.spare = m;
	kept.spares++;
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

COLD bool cache_open(void)
{
	if (cache.ready)
		return true;
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

/* A full magazine takes the place of the empty one. */
static bool turn_from_reserve(unsigned tag, unsigned class)
{
	struct magazine *full = reserve_take(class);

	if (!full)
		return false;
	if (cache_top(tag) != NO_MAGAZINE)
		magazine_put(magazine_of(cache_top(tag)), class);
	cache_set_top(tag, &full->slot[class_info[class].capacity]);
	return true;
}

/* A full magazine's blocks go back to their slabs. */
void magazine_empty(struct magazine *full, unsigned class)
{
	slab_give(class, full->slot + 1, class_info[class].capacity);
	magazine_put(full, class);
}

static bool fill(unsigned tag, unsigned n, bool grow)
{
	uint32_t *top = cache_top(tag);
	unsigned got = slab_take(tag, top + 1, n, grow);

	cache_set_top(tag, top + got);
	return got != 0;
}

/* A full magazine, but where threads are many each takes less. */
static bool fill_from_slabs(unsigned tag, unsigned class)
{
	unsigned parts = 1 + cache_threads() / 32,
	         n = (class_info[class].capacity + parts - 1) / parts;

	if (cache_top(tag) == NO_MAGAZINE) {
		struct magazine *m = magazine_get(class);

		if (!m)
			return false;
		cache_set_top(tag, m->slot);
	}
	if (fill(tag, n, false))
		return true;
	reserve_growing(1);
	if (fill(tag, n, true))
		return true;
	reserve_drop();
	return fill(tag, n, true);
}

/* After heap_thread_exit: what a C library does last in a thread must leave nothing behind. */
static size_t take_one(unsigned tag)
{
	uint32_t block = 0;

	slab_take(tag, &block, 1, true);
	return block;
}

static size_t take(unsigned class)
{
	uint32_t *top;
	unsigned tag;

	if (!cache_ready())
		return kept.gone ? take_one(own_tag(class)) : 0;
	tag = own_tag(class);
	if (*cache_top(tag) == 0 && !turn_from_reserve(tag, class) && !fill_from_slabs(tag, class))
		return 0;
	top = cache_top(tag);
	cache_set_top(tag, top - 1);
	return *top;
}

size_t cache_take(unsigned class)
{
	size_t g;

	cache_enter();
	g = take(class);
	cache_leave();
	return g;
}

void cache_growing(size_t bytes)
{
	cache_enter();
	reserve_growing((unsigned)(1 + bytes / MAG_BYTES));
	cache_leave();
}

void cache_relent(void)
{
	cache_enter();
	reserve_drop();
	cache_leave();
}

/* ---- free on a full magazine -------------------------------------------- */

/* Where a full magazine of the thread goes that it does not hold any more. */
static void send_away(struct magazine *full, unsigned group, unsigned class)
{
	if (group == cache.group)
		reserve_add(full, class);
	else if (!inbox_push(group, class, full, reserve_share() / 128))
		magazine_empty(full, class);
}

/* Sees to it that the magazine of tag has room; false: no memory for one. */
static bool make_room(unsigned tag)
{
	unsigned class = tag & CLASS_MASK;
	uint32_t *top = cache_top(tag);
	struct magazine *empty;

	if (top[1] != MAG_FULL)
		return true;
	empty = magazine_get(class);
	cache_set_top(tag, empty ? empty->slot : NO_MAGAZINE);
	if (top != NO_MAGAZINE && empty)
		send_away(magazine_of(top), tag >> GROUP_BIT, class);
	else if (top != NO_MAGAZINE)
		magazine_empty(magazine_of(top), class);
	return empty != NULL;
}

void cache_put(size_t g)
{
	unsigned tag = state_of(g)[1];
	uint32_t block = (uint32_t)g;

	cache_enter();
	*state_of(g) = STATE_PARKED;
	if (!cache_ready() || !make_room(tag))
		slab_give(tag & CLASS_MASK, &block, 1);
	else
		cache_push(g, tag);
	cache_leave();
}

/* ---- a thread's end -------------------------------------------- */

static void flush_magazine(unsigned class, uint32_t *top)
{
	struct magazine *m = magazine_of(top);

	slab_give(class, m->slot + 1, (unsigned)(top - m->slot));
	*end_mark(m, class) = 0;
	pool_put(m);
}

static void flush_spares(void)
{
	struct magazine *m;

	for (; (m = kept.spare); kept.spares--) {
		kept.spare = m->next;
		pool_put(m);
	}
}

void cache_flush(void)
{
	if (WIPES)
		harden_flush();
	cache_enter();
	for (unsigned tag = 0; tag < TAGS; tag++)
		if (cache_top(tag) != NO_MAGAZINE) {
			uint32_t *top = cache_top(tag);

			cache_set_top(tag, NO_MAGAZINE);
			flush_magazine(tag & CLASS_MASK, top);
		}
	for (unsigned class = 0; cache.ready && class < CLASSES; class ++)
		reserve_open_inbox(class);
	reserve_drop();
	runs_close();
	flush_spares();
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
	inbox_reset();
	memset(group_threads, 0, sizeof(group_threads));
	threads = group_threads[cache.group] = cache.ready;
	return true;
}
