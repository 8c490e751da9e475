/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The slab heap's data.  Blocks up to LARGE_MIN lie in one range of pages.  Beside
 * the pages, never in them, stand a state byte a granule of 16 bytes and a struct
 * page_meta a page; where, is the source's affair (source.h, one a HEAP=).  A block
 * is known by the granule number of its first byte, and has at least two granules:
 * the state byte of the second is its tag, so that one look finds both.
 *
 * Who guards what:
 *   heap              written once, but for limit, which only grows
 *   state bytes       LIVE <-> PARKED: the thread that holds the block; FREE <-> PARKED:
 *                     the lock of the class (slabs.c)
 *   tags              a live or parked block's never changes; others: the lock of the class
 *   page_meta         of slabs: the lock of the class; of mixed pages: theirs (mixed.c); of
 *                     others: the space lock (pages.c)
 *   struct cache      its thread alone; with HEAP_TLS=0 its lock (magazine.c)
 * Order of locks: cache, class, mixed, space.  The large table's lock is taken alone.
 */
#ifndef LOAM_SLAB_H
#define LOAM_SLAB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "attributes.h"
#include "lock.h"

/* The values of HARDEN. */
#define WIPES         (HARDEN == 1) /* freed slots are wiped and kept back: harden.c */
#define TAGGED        (HARDEN == 2) /* memory tags: mte/ */

#define PAGE_SHIFT    12
#define PAGE_SIZE     ((size_t)1 << PAGE_SHIFT)
#define GRANULE_SHIFT 4
#define GRANULE       ((size_t)1 << GRANULE_SHIFT)
#define PAGE_GRANULES ((uint32_t)(PAGE_SIZE / GRANULE))

/* ---- size classes -------------------------------------------- */

#define CLASSES    31 /* every 16 bytes from 32 to 128, then four a doubling, and PAGE_AND */
#define CLASS_NONE 31 /* of blocks that are no slots: their magazines are always full */
#define CLASS_MASK 31
#define SMALL_MAX  1024 /* up to here classes are at most 128 apart */
#define SLAB_MAX   7168 /* the largest class; above it whole pages */
#define PAGE_AND   4608 /* many programs ask for a page and a header */
/* A wiping heap leaves no block without slack, so that each overflow meets a canary; up to
 * FAST_MAX the slack is one that the fast paths know. */
#define LEAST_SLACK WIPES
#define FAST_MAX    (LEAST_SLACK ? 511 : SMALL_MAX)

struct class_info {
	uint32_t size;    /* of a slot, bytes */
	uint16_t slots;   /* of a slab */
	uint8_t pages;    /* of a slab */
	uint8_t capacity; /* of a magazine, blocks */
};
extern const struct class_info class_info[CLASSES];
#define TAGS 128 /* values that a tag may have */

/* size <= SLAB_MAX */
static inline unsigned class_of_size(size_t size)
{
	unsigned shift;

	if (size <= 128)
		return size > 32 ? (unsigned)(size - 1) / 16 - 1 : 0;
	shift = 61 - (unsigned)__builtin_clzl(size - 1); /* a quarter of the doubling */
	return 7 + (shift - 5) * 4 + (unsigned)((size - 1) >> shift) - 4 + (size > PAGE_AND);
}

/* ---- pages -------------------------------------------- */

enum page_kind { PAGE_FOREIGN, PAGE_FREE, PAGE_SLAB, PAGE_RUN, PAGE_POOL, PAGE_MIXED };

struct page_meta {
	uint32_t next, prev; /* page numbers, 0: none.  slab: partial list; free: bin */
	uint32_t pages : 24; /* in its first page; of a free run also in the last */
	union {
		uint8_t class; /* slab */
		uint8_t gap;   /* mixed: no gap is longer, granules */
	};
	uint16_t live;    /* slab: slots that are not free in it; mixed: granules */
	uint8_t head;     /* slab, mixed: distance to its first page */
	uint8_t kind : 3; /* valid in the first and the last page, of a slab or mixed run in each */
	uint8_t dirty : 1;  /* free: may hold something else than zeros */
	uint8_t listed : 1; /* slab: in a list of its class */
	uint8_t sparse : 1; /* slab: in, or last in, the list of sparse ones */
	uint8_t group : 2;  /* slab: whose list else */
};

/* What malloc and free look at, so laid out that CPUs with few ways to address memory need no
 * sums; some load two words at once. */
struct heap {
	uint16_t end[TAGS];     /* slot size + STATE_LIVE, by tag */
	struct page_meta *meta; /* origins of the arrays; use the functions of source.h */
	size_t limit;           /* granules that may be asked about */
	char *base;             /* where page 0 would be: 0 is never given out */
	uint8_t *state;
	uint32_t none[2]; /* no block and no room: what a tag has before its first magazine */
} __attribute__((__aligned__(64))); /* whatever threads count is elsewhere */
extern struct heap heap;

#include <mte.h>

static inline uint32_t page_of(size_t g)
{
	return (uint32_t)(g / PAGE_GRANULES);
}

static inline char *granule_address(size_t g)
{
	return heap.base + (g << GRANULE_SHIFT);
}

/* Of a block's first granule: the pointer to it. */
static inline char *block_address(size_t g)
{
	return mte_pointer(granule_address(g));
}

static inline char *page_address(uint32_t page)
{
	return heap.base + ((size_t)page << PAGE_SHIFT);
}

/* The granule number of a pointer; an unaligned one, and one below the range, gives
 * a number beyond every limit. */
static inline size_t granule_of(const void *ptr)
{
	size_t offset = mte_address(ptr) - (uintptr_t)heap.base;

	return offset >> GRANULE_SHIFT | offset << (64 - GRANULE_SHIFT);
}

/* ---- what a thread keeps -------------------------------------------- */

#define GROUPS      4 /* of threads; a block belongs to the one that last took it from its slab */
#define GROUP_BIT   5 /* of a tag: class | group << GROUP_BIT */
#define MAG_MAX     60
#define MAG_BYTES   ((size_t)16 << 10) /* in a full magazine, at most about */
#define SMALL_STEPS (SMALL_MAX / 16 + 1)
#define MAG_FULL    UINT32_MAX

/* Free blocks of one class.  slot[0] is 0 and slot[capacity + 1] is MAG_FULL, so that
 * the fast paths see empty and full without a count. */
struct magazine {
	uint32_t slot[MAG_MAX + 2];
	struct magazine *next;
} __attribute__((__aligned__(256)));

/* top: in it; NULL gives NULL. */
static inline struct magazine *magazine_of(uint32_t *top)
{
	return (struct magazine *)((uintptr_t)top & -sizeof(struct magazine));
}

/* What the fast paths look at; the rest is magazine.c's own. */
struct cache {
	uintptr_t top[TAGS];      /* distance of the newest block in the magazine from heap */
	uint8_t tag[SMALL_STEPS]; /* of a size, by (size + 15) / 16; own group included */
	uint8_t group;
	bool ready;
};
/* HEAP_TLS=0, for kernels without thread pointers: one cache for all, under a lock of its own. */
#ifndef CACHE_STORAGE
#if HEAP_TLS
#define CACHE_STORAGE _Thread_local
#else
#define CACHE_STORAGE
#endif
#endif
extern CACHE_STORAGE struct cache cache __attribute__((__visibility__("hidden")));

/* From such a distance to the place.  So a cache of zeros is one without magazines, and takes no
 * room in a program's file. */
static inline uint32_t *cache_slot(uintptr_t top)
{
	return (uint32_t *)((uintptr_t)heap.none + top);
}

static inline uint32_t *cache_top(unsigned tag)
{
	return cache_slot(cache.top[tag]);
}

static inline void cache_set_top(unsigned tag, uint32_t *top)
{
	cache.top[tag] = (uintptr_t)top - (uintptr_t)heap.none;
}

#include <source.h>

static inline uint8_t *state_of(size_t g)
{
	return states_of(g) + g;
}

#include "state.h"

/* The block of a run. */
size_t run_block(uint32_t page);

/* The first page of a slab or mixed run. */
static inline uint32_t slab_head(uint32_t page)
{
	return page - page_meta(page)->head;
}

/* Of a class's blocks that are the thread's own group's. */
static inline unsigned own_tag(unsigned class)
{
	return class | (unsigned)cache.group << GROUP_BIT;
}

/* A block from the thread's magazine of a class, and a parked one back into that of its tag,
 * without a call; 0 and false: there is none, or no room. */
static inline size_t cache_pop(unsigned class)
{
	unsigned tag = own_tag(class);
	uintptr_t top = cache.top[tag];
	size_t g = *cache_slot(top);

	if (!HEAP_TLS || g == 0)
		return 0;
	cache.top[tag] = top - sizeof(uint32_t);
	return g;
}

static inline bool cache_push(size_t g, unsigned tag)
{
	uintptr_t top = cache.top[tag];

	if (cache_slot(top)[1] == MAG_FULL)
		return false;
	cache_slot(top)[1] = (uint32_t)g;
	cache.top[tag] = top + sizeof(uint32_t);
	return true;
}

/* ---- the parts -------------------------------------------- */

#define SLOW __attribute__((__noinline__))
#define COLD __attribute__((__noinline__, __cold__))

/* block.c.  What the fast paths do not do themselves. */
SLOW void *heap_alloc_big(size_t size);
SLOW void *heap_alloc_refill(size_t size);
SLOW void heap_free_slow(void *ptr);
/* The pages of a run whose block at g is nobody's any more. */
void run_free(size_t g);

/* magazine.c.  A granule number of a free block for the calling thread, or 0. */
size_t cache_take(unsigned class);
/* Parks a slot that the caller has checked and that nobody else holds. */
void cache_put(size_t g);
/* False: no memory. */
COLD bool cache_open(void);
static inline bool cache_ready(void)
{
	return likely(cache.ready) || cache_open();
}
/* Threads that have one. */
unsigned cache_threads(void);
/* Whether threads of a group may take blocks from slabs of another: not while that has threads,
 * for two that write to one cache line cost each other more than memory does. */
bool group_may_use(unsigned group, unsigned other);
/* Before new memory is taken: gives back what the thread keeps and did not need lately. */
void cache_growing(size_t bytes);
/* When there is none: gives back all but the magazines in use. */
void cache_relent(void);
/* Gives all that the thread keeps back to the slabs; exit: and forgets the thread. */
COLD void cache_flush(void);
COLD void heap_thread_exit(void);
/* The lock where threads share the cache: around fork, outside the heap's other locks. */
void cache_enter(void);
void cache_leave(void);
/* In the child of fork: only this thread is left, and it keeps nothing; false: it was alone. */
COLD bool cache_fork_child(void);

/* inbox.c.  Gives a full magazine to a group, unless it has more than most of the class; and all
 * that it was given, linked. */
bool inbox_push(unsigned group, unsigned class, struct magazine *m, size_t most);
struct magazine *inbox_take(unsigned group, unsigned class);
/* In the child of fork: all are empty. */
void inbox_reset(void);
/* For debug/valid.c: as they are, linked, and how many they should be. */
const struct magazine *inbox_of(unsigned group, unsigned class, unsigned *count);

/* runs.c.  The parked block of a run of *pages, or a few more, for the calling thread, or 0; and
 * one from it: false when it does not keep it.  Their contents are undefined. */
size_t runs_take(uint32_t *pages);
bool runs_put(size_t g, uint32_t pages);
/* A new one, and some more for later, of the pages that the kernel holds for us; 0: none. */
size_t runs_refill(uint32_t pages);
/* Whether that many new pages are few beside what the thread keeps; else it should give it back. */
bool runs_may_grow(uint32_t pages);
/* All that the thread keeps goes back to the pages; then the page that it keeps them in. */
void runs_flush(void);
/* For debug/valid.c: the thread's of one length, how many in *count; NULL: none of any. */
const uint32_t *runs_of(uint32_t pages, unsigned *count);
void runs_close(void);

/* orphans.c.  In the child of fork: what other threads kept becomes free. */
void orphans_reclaim(void);

/* slabs.c.  Moves up to n free blocks to out, as parked with this tag; returns how many.  Only
 * if it may grow does it take new memory. */
unsigned slab_take(unsigned tag, uint32_t *out, unsigned n, bool grow);
/* Parked blocks become free. */
void slab_give(unsigned class, const uint32_t *in, unsigned n);

/* supply.c.  Empty slabs become free pages, until there are enough; but not those of one class,
 * whose lock the caller may hold (CLASSES: none), nor of one where another thread is busy.
 * Returns how many pages. */
size_t slab_trim(unsigned but, size_t enough);
void slab_lock_all(void);
void slab_unlock_all(void);

#define MIXED_ALIGN 128 /* bytes; aligned to more is only what is in slabs */
/* mixed.c.  A slab that is in no list of its class any more becomes mixed; the caller holds the
 * class's lock. */
bool class_can_mix(unsigned class);
void mixed_add(uint32_t page, unsigned class);
/* As slab_take, for blocks in mixed pages. */
unsigned mixed_take(unsigned tag, uint32_t *out, unsigned n);
/* The parked blocks from in[0] on that lie in this mixed run become free; returns how many, and in
 * *twice one that is not parked. */
unsigned mixed_give(uint32_t page, const uint32_t *in, unsigned n, uint32_t *twice);
struct lock *mixed_lock(void);

/* pages.c.  Before anything else; false: no memory. */
bool space_open(void);
size_t space_used_pages(void);
/* n pages whose first is at a multiple of align pages (1 for slabs); *zero: they hold
 * zeros.  0: memory is out. */
uint32_t pages_alloc(uint32_t n, uint32_t align, enum page_kind kind, bool *zero);
/* Whole runs, as many, by their first pages. */
void pages_free(const uint32_t *page, unsigned runs);
/* Up to as many runs of n pages, but only of pages that the kernel holds for us already; returns
 * how many.  Taking the lock costs more than what is done under it. */
unsigned pages_reuse(uint32_t n, enum page_kind kind, uint32_t *page, unsigned most);
/* Grows or shrinks a run in place. */
bool pages_resize(uint32_t page, uint32_t from, uint32_t to);
/* Gives free pages back to the kernel; returns how many. */
size_t pages_trim(void);
struct magazine *pool_get(void);
void pool_put(struct magazine *m);
/* Nobody has a magazine, and pages of kind PAGE_POOL are the caller's to free. */
void pool_reset(void);
extern struct lock space_lock;
struct space_counts {
	size_t pages, dirty; /* of the range; free ones that the kernel holds for us */
};
struct space_counts space_counts(void);

/* harden.c, for HARDEN=1; see harden.h, too.  Blocks that are handed out next change places. */
void harden_shuffle(uint32_t *block, unsigned n);
/* Takes a freed slot or run, and may give another up instead. */
void harden_free(size_t g);
void harden_free_run(uint32_t page);
/* Gives up all that it took. */
void harden_flush(void);

/* debug/valid.c, with DEBUG=1.  Whether all that the heap keeps about itself fits together; if
 * not, one line on descriptor 2.  No other thread may be in the heap. */
bool heap_is_valid(void);

/* fault.c.  One line and the end: in which function, for which pointer. */
COLD _Noreturn void heap_fault(const char *function, const char *fault, const void *ptr);
/* For a pointer that is no live block of the range: names why. */
COLD _Noreturn void heap_fault_pointer(const char *function, const void *ptr);

/* ---- shared by the fast paths and block.c -------------------------------------------- */

/* Makes a parked block live; end: its slot's size + STATE_LIVE.  Without slack the canary
 * lands on the last byte, which the user has not written yet: cheaper than a branch. */
static inline void *block_begin(size_t g, size_t size, size_t end)
{
	size_t state = end - size;
	bool none;
	char *p;

	*state_of(g) = (uint8_t)state;
	p = block_address(g);
	if (!SLACK_CHECK)
		return p;
	none = __builtin_sub_overflow(state, STATE_LIVE + 1, &state);
	opaque(state); /* one subtraction whose borrow the next one takes */
	p[size - (!LEAST_SLACK && none)] = CANARY;
	return p;
}

#endif
