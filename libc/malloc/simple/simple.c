/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The simple heap: a block is [header][memory as asked for][guard], an index holds
 * all live blocks, one lock guards everything.  To be read and trusted, not to be
 * fast.  A pointer is looked up in the index before anything near it is read.
 */
#include <port.h>
#include <abi/limits.h>
#include <abi/mman.h>
#include <string.h>
#include "../heap.h"
#include "break.h"
#include "checked.h"
#include "fatal.h"
#include "../family.h"
#include "fork_hooks.h"
#include "lock.h"

/* What is written past either neighbour's end meets check or size before the links. */
struct block {
	uint64_t check; /* of size, the address and a secret */
	struct block *child[2];
	size_t size; /* last asked for */
};

#ifdef HAVE_SBRK
#define UNIT HEAP_ALIGN /* blocks lie one above the other */
#else
#define UNIT ABI_PAGE_SIZE /* each block is a mapping of its own */
#endif
#define GUARD sizeof(uint64_t)

static struct lock lock = LOCK_INIT; /* guards the index and all headers */
static struct block *root;
static uint64_t secret; /* unknown to the program: no data of its own look like a header */

static _Noreturn void die(const char *fault, const void *p)
{
	lock_release(&lock);
	loam_fatal(fault, p);
}

static uint64_t hash(const struct block *b, uint64_t with)
{
	uint64_t x = ((uintptr_t)b ^ secret) * 0x9e3779b97f4a7c15 + with;

	return (x ^ x >> 29) * 0xbf58476d1ce4e5b9;
}

/* The first place from there on for a block whose memory is at a multiple of align. */
static struct block *place(uintptr_t from, size_t align)
{
	return (struct block *)round_up(from + sizeof(struct block), align) - 1;
}

/* From low_end to high_end is what belongs to a block of that size. */
static uintptr_t low_end(const struct block *b)
{
	return round_down((uintptr_t)b, UNIT);
}

static uintptr_t high_end(const struct block *b, size_t size)
{
	return round_up((uintptr_t)(b + 1) + size + GUARD, UNIT);
}

/* ---- the index: a digital search tree by hash, about log n deep -------------------- */

static struct block *sound(struct block *b)
{
	if (b && b->check != hash(b, b->size))
		die(HEAP_CORRUPT, b + 1);
	return b;
}

/* The link that leads to b, or where it would have to be: bit by bit of its hash. */
static struct block **find(const struct block *b)
{
	struct block **at = &root;

	for (uint64_t bits = hash(b, 0); sound(*at) && *at != b; bits <<= 1)
		at = &(*at)->child[bits >> 63];
	return at;
}

/* Any leaf below b may take its place: the bits that lead to b lead to the leaf, too. */
static void take_out(const struct block *b)
{
	struct block **at = find(b), **leaf = at, *heir;

	while (sound((*leaf)->child[0]) || sound((*leaf)->child[1]))
		leaf = &(*leaf)->child[!(*leaf)->child[0]];
	heir = *leaf;
	*leaf = NULL;
	if (heir != b) {
		memcpy(heir->child, b->child, sizeof(heir->child));
		*at = heir;
	}
}

static void walk(struct block *b, struct heap_view *view)
{
	if (!sound(b))
		return;
	walk(b->child[0], view);
	view->blocks++;
	view->bytes += b->size;
	view->taken += high_end(b, b->size) - low_end(b);
	if (view->visit)
		view->visit(b + 1, b->size, view->arg);
	walk(b->child[1], view);
}

/* ---- where memory comes from -------------------------------------------------------- */

#ifdef HAVE_SBRK

static struct block *take(size_t align, size_t size, uintptr_t *zero_from)
{
	struct block *b;

	break_lock();
	*zero_from = (uintptr_t)break_zero_from();
	b = place((uintptr_t)break_now(), align);
	if (!break_move((char *)high_end(b, size)))
		b = NULL;
	break_unlock();
	return b;
}

/* Only the most recent block can go, and only if nobody else moved the break since. */
static void give(struct block *b)
{
	break_lock();
	if (high_end(b, b->size) == (uintptr_t)break_now())
		break_move((char *)low_end(b));
	break_unlock();
}

/* Always a new block and a copy. */
static struct block *resize(struct block *b, size_t size)
{
	(void)b, (void)size;
	return NULL;
}

#else

static void unmap(uintptr_t from, uintptr_t to)
{
	if (from < to)
		port_munmap((void *)from, to - from);
}

/* Maps enough for any place of the block, then unmaps what is too much. */
static struct block *take(size_t align, size_t size, uintptr_t *zero_from)
{
	size_t len = round_up(align + sizeof(struct block) + size + GUARD, UNIT);
	char *map =
	        port_mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct block *b = place((uintptr_t)map, align);

	*zero_from = 0;
	if (port_is_error(map))
		return NULL;
	unmap((uintptr_t)map, low_end(b));
	unmap(high_end(b, size), (uintptr_t)map + len);
	return b;
}

static void give(struct block *b)
{
	unmap(low_end(b), high_end(b, b->size));
}

/* Where the block has room for size bytes now; NULL: nothing changed. */
static struct block *resize(struct block *b, size_t size)
{
	uintptr_t low = low_end(b), high = high_end(b, b->size), want = high_end(b, size);
	char *map = (char *)low;

	if (want > high)
		map = port_mremap(map, high - low, want - low, MREMAP_MAYMOVE, NULL);
	else
		unmap(want, high);
	return port_is_error(map) ? NULL : (void *)(map + ((uintptr_t)b - low));
}

#endif

/* ---- blocks ------------------------------------------------------------------------- */

/* No byte of it is 0, so that no string's end passes for it. */
static uint64_t guard_of(const struct block *b)
{
	return hash(b, GUARD) | 0x0101010101010101u;
}

/* Makes b, which has the room and is not in the index, a live block. */
static void enliven(struct block *b, size_t size)
{
	uint64_t guard = guard_of(b);

	*b = (struct block){.check = hash(b, size), .size = size};
	memcpy((char *)(b + 1) + size, &guard, GUARD);
	*find(b) = b;
}

static void die_if_inside(const void *block, size_t size, void *p)
{
	if ((uintptr_t)p - (uintptr_t)block < size)
		die(HEAP_INTERIOR, p);
}

static struct block *live(void *p)
{
	struct heap_view view = {.visit = die_if_inside, .arg = p};
	struct block *b = *find((struct block *)p - 1);
	uint64_t guard;

	if (!b) {
		walk(root, &view);
		die(HEAP_NO_BLOCK, p);
	}
	guard = guard_of(b);
	if (memcmp((char *)p + b->size, &guard, GUARD) != 0)
		die(HEAP_OVERFLOW, p);
	return b;
}

/* take sets zero_from: memory below it may not be zero. */
void *heap_alloc(size_t align, size_t size, bool zero)
{
	struct block *b = NULL;
	uintptr_t zero_from = 0, start;
	size_t sum;

	lock_take(&lock);
	if (!secret && port_getrandom(&secret, sizeof(secret)) <= 0)
		secret = (uintptr_t)&sum;
	if (checked_add(align, size, &sum) && sum <= PTRDIFF_MAX)
		b = take(align, size, &zero_from);
	if (b)
		enliven(b, size);
	lock_release(&lock);
	start = (uintptr_t)(b + 1);
	if (b && zero && zero_from > start)
		memset(b + 1, 0, zero_from - start < size ? zero_from - start : size);
	return b ? b + 1 : NULL;
}

void *malloc(size_t size)
{
	return heap_result(heap_alloc(HEAP_ALIGN, size, false));
}

void free(void *p)
{
	struct block *b;

	if (!p)
		return;
	lock_take(&lock);
	b = live(p);
	take_out(b);
	give(b);
	lock_release(&lock);
}

/* In place or by remapping, otherwise by a new block and a copy. */
void *heap_resize(void *p, size_t size)
{
	struct block *b, *moved;
	size_t old;
	void *fresh;

	lock_take(&lock);
	b = live(p);
	old = b->size;
	take_out(b);
	moved = size <= PTRDIFF_MAX ? resize(b, size) : NULL;
	enliven(moved ? moved : b, moved ? size : old);
	lock_release(&lock);
	if (moved)
		return moved + 1;
	fresh = heap_alloc(HEAP_ALIGN, size, false);
	if (fresh) {
		memcpy(fresh, p, old < size ? old : size);
		free(p);
	}
	return fresh;
}

size_t heap_requested(void *p)
{
	size_t size;

	lock_take(&lock);
	size = live(p)->size;
	lock_release(&lock);
	return size;
}

/* No more than was asked for: the guard is right above. */
size_t heap_usable(void *p) ALIAS(heap_requested);

/* Nothing is kept that could go. */
size_t heap_trim(size_t pad)
{
	(void)pad;
	return 0;
}

void heap_walk(struct heap_view *view)
{
	lock_take(&lock);
	walk(root, view);
	lock_release(&lock);
}

void heap_fork_prepare(void)
{
	lock_take(&lock);
	break_lock();
}

void heap_fork_parent(void)
{
	break_unlock();
	lock_release(&lock);
}

void heap_fork_child(void)
{
	break_reset();
	lock_reset(&lock);
}
