/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of the memory manager share among themselves. */
#ifndef KERNEL_SHIM_VM_INTERNAL_H
#define KERNEL_SHIM_VM_INTERNAL_H

#include "pagetable.h"
#include "vm.h"

static inline uintptr_t page_down(uintptr_t a)
{
	return a & ~(PAGE_SIZE - 1);
}

/* Wraps to 0 for the last page of the address space. */
static inline uintptr_t page_up(uintptr_t a)
{
	return page_down(a + PAGE_SIZE - 1);
}

/* ---- vm_tree.c: the regions of a space, by address ---------------------------- */

void vm_tree_insert(struct vm_space *vm, struct vm_region *r);
void vm_tree_remove(struct vm_space *vm, struct vm_region *r);
/* The start or end of r has been changed in place, without passing a neighbour. */
void vm_tree_resized(struct vm_space *vm, struct vm_region *r);
/* The first region that ends above va, or NULL. */
struct vm_region *vm_tree_above(struct vm_space *vm, uintptr_t va);
struct vm_region *vm_next(struct vm_region *r);
struct vm_region *vm_prev(struct vm_region *r);
/* Highest address of a hole of len bytes that ends at or below top; 0: none. */
uintptr_t vm_tree_find_hole(struct vm_space *vm, size_t len, uintptr_t top);

/* ---- vm_region.c: splitting, merging, pages ----------------------------------- */

/* Links a filled-in region and counts it; takes a reference to its object. */
void vm_region_link(struct vm_space *vm, struct vm_region *r);
/* Unlinks, forgets and frees it; its pages are the caller's affair. */
void vm_region_unlink(struct vm_region *r);
/* Makes `at`, inside r, a border between two regions; returns the upper one.  NULL: -ENOMEM. */
struct vm_region *vm_region_split(struct vm_region *r, uintptr_t at);
/* Makes sure that a region starts at va if one covers it.  -ENOMEM. */
int vm_region_border(struct vm_space *vm, uintptr_t va);
/* Joins r with its neighbours where they are alike; returns the joined region. */
struct vm_region *vm_region_merge(struct vm_region *r);
/* Changes protection and flags, and what is counted by them. */
void vm_region_change(struct vm_region *r, unsigned prot, unsigned flags);
/* Moves the end of r (into the hole behind it, or backward). */
void vm_region_set_end(struct vm_region *r, uintptr_t end);
void vm_region_set_start(struct vm_region *r, uintptr_t start);

/* What a page of r may be accessed for, as ARCH_* bits, when no sharing forbids it. */
unsigned vm_region_access(const struct vm_region *r);
/* Drops the pages present in [start, end); the caller flushes.  Returns how many. */
size_t vm_drop_pages(struct vm_space *vm, uintptr_t start, uintptr_t end);
/* The same with the TLB flushed. */
void vm_zap(struct vm_space *vm, uintptr_t start, uintptr_t end);

/* True when every page of [start, end) lies in some region. */
bool vm_covered(struct vm_space *vm, uintptr_t start, uintptr_t end);

/* Checks and rounds a range of user memory: start aligned, end computed, inside user
 * space.  -EINVAL. */
int vm_range(uintptr_t addr, size_t len, uintptr_t *end);

/* -ENOMEM when `pages` more would be over RLIMIT_AS (or RLIMIT_DATA, when data). */
int vm_check_limits(struct vm_space *vm, size_t pages, bool data);
/* The same for RLIMIT_DATA alone. */
int vm_check_data(struct vm_space *vm, size_t pages);
/* Where mappings without an address are placed below. */
uintptr_t vm_mmap_top(void);

/* Chooses and checks the address of a mapping; *start is the wish on entry.  len is
 * rounded; flags are MAP_*. */
int vm_place(struct vm_space *vm, unsigned flags, size_t len, uintptr_t *start);
/* Pages of [start, end) that are mapped, in regions with all of flags. */
size_t vm_pages_in(struct vm_space *vm, uintptr_t start, uintptr_t end, unsigned flags);
/* Each region r that shares [lo, hi) with [start, end), in order. */
#define for_each_part(vm, r, lo, hi, start, end)                                                  \
	for (struct vm_region *r = vm_tree_above(vm, start);                                      \
	     r && r->start < (end) &&                                                             \
	     (lo = r->start > (start) ? r->start : (start), hi = r->end < (end) ? r->end : (end), \
	     true);                                                                               \
	     r = vm_next(r))

/* Whether RLIMIT_MEMLOCK allows that many more locked pages. */
bool vm_may_lock(struct vm_space *vm, size_t pages);
/* -EAGAIN when flags have VM_LOCKED and RLIMIT_MEMLOCK forbids that many more pages. */
int vm_check_lock(struct vm_space *vm, unsigned flags, size_t pages);

/* For every region in [start, end) in order, cut so that it lies inside: fn(region), until one
 * fails or (need_all) a hole comes: -ENOMEM, what is before it stays changed, as on Linux. */
int vm_for_range(struct vm_space *vm, uintptr_t start, uintptr_t end, bool need_all,
                 int (*fn)(struct vm_region *r, unsigned arg), unsigned arg);

#endif
