/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Blocks that are mappings of their own.  They are known by a table beside them:
 * open addressing, at most half full, in a mapping that doubles.  Freed ones are kept
 * (spare.c).  One lock guards everything here and there.
 *
 * With memory tags an entry's pointer has its tag, so that a stale one is in no entry; a
 * block of more than TAGGED_MAX has none, for tags cost memory at once, and is not kept.
 */
#include <port.h>
#include <abi/mman.h>
#include <string.h>
#include "../../heap.h"
#include "../slab.h"
#include "checked.h"
#include "spare.h"
#include "lock.h"

struct entry {
	char *p; /* NULL: free place */
	size_t size, mapped;
};

#define TAGGED_MAX ((size_t)32 << 20)

static struct lock lock;
static struct entry *table;
static size_t places, entries, live; /* of the table; bytes mapped in it */

/* ---- the table -------------------------------------------- */

static size_t place_of(const void *p)
{
	return ((uintptr_t)p >> PAGE_SHIFT) * 0x9e3779b97f4a7c15u >> 32 & (places - 1);
}

static size_t after(size_t i)
{
	return (i + 1) & (places - 1);
}

static struct entry *find(const void *p)
{
	size_t i;

	if (!places || !p)
		return NULL;
	for (i = place_of(p); table[i].p; i = after(i))
		if (table[i].p == p)
			return &table[i];
	return NULL;
}

static void insert(struct entry e)
{
	size_t i = place_of(e.p);

	while (table[i].p)
		i = after(i);
	table[i] = e;
	entries++;
	live += e.mapped;
}

/* Moves up those that a gap would hide. */
static void take_out(struct entry *e)
{
	size_t gap = (size_t)(e - table), i = gap;

	entries--;
	live -= e->mapped;
	table[gap].p = NULL;
	for (i = after(i); table[i].p; i = after(i))
		if (((i - place_of(table[i].p)) & (places - 1)) >= ((i - gap) & (places - 1))) {
			table[gap] = table[i];
			table[i].p = NULL;
			gap = i;
		}
}

/* prot: of its pages, besides. */
static char *map(size_t bytes, int prot)
{
	char *p = port_mmap(NULL, bytes, PROT_READ | PROT_WRITE | prot, MAP_PRIVATE | MAP_ANONYMOUS,
	                    -1, 0);

	return port_is_error(p) ? NULL : p;
}

static bool make_room(void)
{
	size_t old_places = places;
	struct entry *old = table, *bigger;

	if (entries * 2 < places)
		return true;
	bigger = (struct entry *)(void *)map(places ? places * 2 * sizeof(*table) : PAGE_SIZE, 0);
	if (!bigger)
		return false;
	table = bigger;
	places = places ? places * 2 : 128; /* a power of two that a page holds */
	entries = live = 0;
	for (size_t i = 0; i < old_places; i++)
		if (old[i].p)
			insert(old[i]);
	if (old)
		port_munmap(old, old_places * sizeof(*table));
	return true;
}

/* ---- blocks -------------------------------------------- */

/* The slack of a block begins with a canary, as in slots. */
static void canary_set(const struct entry *e)
{
	if (e->size < e->mapped)
		e->p[e->size] = CANARY;
}

/* No lock is held at a fault. */
static void canary_check(const char *function, const struct entry *e)
{
	char *p = e->p;

	if (e->size == e->mapped || p[e->size] == CANARY)
		return;
	lock_release(&lock);
	heap_fault(function, HEAP_OVERFLOW, p);
}

static char *map_aligned(size_t bytes, size_t align)
{
	size_t more;
	char *p, *q;

	if (align <= PAGE_SIZE)
		return map(bytes, mte_prot());
	if (!checked_add(bytes, align, &more))
		return NULL;
	p = map(more, mte_prot());
	if (!p)
		return NULL;
	q = (char *)round_up((uintptr_t)p, align);
	if (q > p)
		port_munmap(p, (size_t)(q - p));
	port_munmap(q + bytes, (size_t)(p + align - q));
	return q;
}

static struct entry obtain(size_t bytes, size_t align, bool *zero)
{
	struct entry e = {.mapped = bytes};

	if (align <= PAGE_SIZE && !WIPES)
		e.p = spare_take(&e.mapped, live);
	*zero = !e.p;
	if (!e.p)
		e.p = map_aligned(bytes + GUARD, align);
	if (GUARD && e.p)
		port_mprotect(e.p + e.mapped, GUARD, PROT_NONE);
	if (e.p && e.mapped <= TAGGED_MAX)
		e.p = mte_renew(e.p, e.mapped);
	return e;
}

void *large_alloc(size_t size, size_t align, bool *zero)
{
	struct entry e = {0};

	lock_take(&lock);
	if (make_room())
		e = obtain(round_up(size ? size : 1, PAGE_SIZE), align, zero);
	e.size = size;
	if (e.p) {
		insert(e);
		canary_set(&e);
	}
	lock_release(&lock);
	return e.p;
}

/* Only the address is kept, and each access to it faults. */
static bool retire(char *p, size_t bytes)
{
	return !port_is_error(port_mmap(p, bytes, PROT_NONE,
	                                MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1,
	                                0));
}

/* Hardened, a stale pointer to a spare leads nowhere or has another tag than its memory. */
static void give_up(char *p, size_t bytes)
{
	if ((WIPES && !retire(p, bytes)) || (TAGGED && bytes > TAGGED_MAX)) {
		port_munmap(p, bytes + GUARD);
		return;
	}
	mte_renew(p, bytes);
	spare_add(p, bytes, live);
}

bool large_free(void *ptr)
{
	struct entry *e;

	lock_take(&lock);
	e = find(ptr);
	if (e) {
		size_t bytes = e->mapped;

		canary_check("free", e);
		take_out(e);
		give_up((char *)mte_address(ptr), bytes);
	}
	lock_release(&lock);
	return e != NULL;
}

bool large_requested(const void *ptr, size_t *size, size_t *usable)
{
	struct entry *e;

	lock_take(&lock);
	e = find(ptr);
	if (e) {
		canary_check("malloc_usable_size", e);
		*size = e->size;
		*usable = e->mapped;
	}
	lock_release(&lock);
	return e != NULL;
}

void *large_resize(void *ptr, size_t size)
{
	size_t bytes = round_up(size, PAGE_SIZE);
	char *p = ptr;
	struct entry *e;

	lock_take(&lock);
	e = find(ptr);
	if (bytes != e->mapped) /* a guard would have to move along */
		p = GUARD ? NULL : port_mremap(ptr, e->mapped, bytes, MREMAP_MAYMOVE, NULL);
	if (p && !port_is_error(p)) {
		struct entry moved = {.p = p, .size = size, .mapped = bytes};

		take_out(e);
		insert(moved);
		canary_set(&moved);
	}
	lock_release(&lock);
	return port_is_error(p) ? NULL : p;
}

/* ---- all at once -------------------------------------------- */

size_t large_trim(size_t pad)
{
	size_t bytes;

	lock_take(&lock);
	bytes = spare_trim(pad);
	lock_release(&lock);
	return bytes;
}

void large_walk(struct heap_view *view)
{
	lock_take(&lock);
	for (size_t i = 0; i < places; i++) {
		if (!table[i].p)
			continue;
		view->own_blocks++;
		view->own_bytes += table[i].size;
		if (view->visit)
			view->visit(table[i].p, table[i].size, view->arg);
	}
	view->own_taken = live;
	view->trimmable += spare_bytes();
	lock_release(&lock);
}

static bool entry_is_valid(struct entry *e)
{
	return find(e->p) == e && mte_address(e->p) % PAGE_SIZE == 0 && e->size <= e->mapped &&
	       e->mapped % PAGE_SIZE == 0 && (e->size == e->mapped || e->p[e->size] == CANARY);
}

const void *large_invalid(void)
{
	const void *wrong = NULL, *spare;
	size_t met = 0, bytes = 0;

	lock_take(&lock);
	for (size_t i = 0; i < places; i++) {
		if (!table[i].p)
			continue;
		met++;
		bytes += table[i].mapped;
		if (!entry_is_valid(&table[i]))
			wrong = &table[i];
	}
	if (met != entries || bytes != live)
		wrong = table;
	spare = spare_invalid();
	lock_release(&lock);
	return wrong ? wrong : spare;
}

/* The range's memory needs no lock of its own. */
void source_fork_prepare(void)
{
	lock_take(&lock);
}

void source_fork_parent(void)
{
	lock_release(&lock);
}

void source_fork_child(void)
{
	lock_reset(&lock);
}
