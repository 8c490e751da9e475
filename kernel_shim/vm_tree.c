/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Regions by address: an AVL tree beside a sorted list.  Each node knows the
 * largest hole in front of any region of its subtree, so that a place for a
 * new mapping is found in O(log n) too.
 */
#include "vm_internal.h"
#include "param.h"

struct vm_region *vm_next(struct vm_region *r)
{
	struct list *l = r->link.next;

	return l == &r->space->regions ? NULL : container_of(l, struct vm_region, link);
}

struct vm_region *vm_prev(struct vm_region *r)
{
	struct list *l = r->link.prev;

	return l == &r->space->regions ? NULL : container_of(l, struct vm_region, link);
}

/* ---- balance ---------------------------------------------------------------------- */

static int height(const struct vm_region *r)
{
	return r ? r->height : 0;
}

static uintptr_t max_gap(const struct vm_region *r)
{
	return r ? r->max_gap : 0;
}

/* End of what lies below r: its hole starts there. */
static uintptr_t hole_start(struct vm_region *r)
{
	struct vm_region *prev = vm_prev(r);

	return prev ? prev->end : MMAP_MIN_ADDR;
}

static uintptr_t hole_size(struct vm_region *r)
{
	uintptr_t low = hole_start(r);

	return r->start > low ? r->start - low : 0;
}

static void update(struct vm_region *r)
{
	int h0 = height(r->child[0]), h1 = height(r->child[1]);

	r->height = 1 + (h0 > h1 ? h0 : h1);
	r->max_gap = hole_size(r);
	for (int side = 0; side < 2; side++)
		if (max_gap(r->child[side]) > r->max_gap)
			r->max_gap = max_gap(r->child[side]);
}

/* The child on that side takes the place of r. */
static struct vm_region *rotate(struct vm_region *r, bool side)
{
	struct vm_region *c = r->child[side];

	r->child[side] = c->child[!side];
	c->child[!side] = r;
	update(r);
	update(c);
	return c;
}

static struct vm_region *balance(struct vm_region *r)
{
	int diff = height(r->child[1]) - height(r->child[0]);
	bool side = diff > 0;
	struct vm_region *heavy = r->child[side];

	if (diff >= -1 && diff <= 1) {
		update(r);
		return r;
	}
	if (height(heavy->child[side]) < height(heavy->child[!side]))
		r->child[side] = rotate(heavy, !side);
	return rotate(r, side);
}

/* ---- insertion, removal ------------------------------------------------------------- */

/* On which side of root r is, which is another one. */
static bool side_of(const struct vm_region *root, const struct vm_region *r)
{
	return r->start > root->start;
}

static struct vm_region *insert(struct vm_region *root, struct vm_region *r)
{
	bool side;

	if (!root) {
		r->child[0] = r->child[1] = NULL;
		update(r);
		return r;
	}
	side = side_of(root, r);
	root->child[side] = insert(root->child[side], r);
	return balance(root);
}

/* Takes the leftmost node out; returns the rest. */
static struct vm_region *take_first(struct vm_region *root, struct vm_region **first)
{
	if (!root->child[0]) {
		*first = root;
		return root->child[1];
	}
	root->child[0] = take_first(root->child[0], first);
	return balance(root);
}

static struct vm_region *remove(struct vm_region *root, struct vm_region *r)
{
	struct vm_region *right, *first;

	if (r != root) {
		bool side = side_of(root, r);

		root->child[side] = remove(root->child[side], r);
		return balance(root);
	}
	if (!root->child[1])
		return root->child[0];
	right = take_first(root->child[1], &first);
	first->child[0] = root->child[0];
	first->child[1] = right;
	return balance(first);
}

/* Updates the nodes from the root to r: the hole in front of r has changed. */
static void touch(struct vm_region *root, struct vm_region *r)
{
	if (r != root)
		touch(root->child[side_of(root, r)], r);
	update(root);
}

static void touch_next(struct vm_space *vm, struct vm_region *r)
{
	struct vm_region *next = r ? vm_next(r) : NULL;

	if (next)
		touch(vm->root, next);
}

void vm_tree_insert(struct vm_space *vm, struct vm_region *r)
{
	struct vm_region *above = vm_tree_above(vm, r->start);

	r->space = vm;
	list_insert_before(above ? &above->link : &vm->regions, &r->link);
	vm->root = insert(vm->root, r);
	if (above)
		touch(vm->root, above);
}

void vm_tree_remove(struct vm_space *vm, struct vm_region *r)
{
	struct vm_region *next = vm_next(r);

	vm->root = remove(vm->root, r);
	list_remove(&r->link);
	if (next)
		touch(vm->root, next);
}

void vm_tree_resized(struct vm_space *vm, struct vm_region *r)
{
	touch(vm->root, r);
	touch_next(vm, r);
}

/* ---- looking ------------------------------------------------------------------------- */

struct vm_region *vm_tree_above(struct vm_space *vm, uintptr_t va)
{
	struct vm_region *r = vm->root, *found = NULL;

	while (r) {
		if (r->end > va) {
			found = r;
			r = r->child[0];
		} else {
			r = r->child[1];
		}
	}
	return found;
}

struct vm_region *vm_find(struct vm_space *vm, uintptr_t va)
{
	struct vm_region *r = vm_tree_above(vm, va);

	return r && r->start <= va ? r : NULL;
}

static uintptr_t find_hole(struct vm_region *r, size_t len, uintptr_t top)
{
	uintptr_t low, high, found;

	if (max_gap(r) < len)
		return 0;
	found = r->start < top ? find_hole(r->child[1], len, top) : 0;
	if (found)
		return found;
	low = hole_start(r);
	high = r->start < top ? r->start : top;
	if (high > low && high - low >= len)
		return high - len;
	return find_hole(r->child[0], len, top);
}

uintptr_t vm_tree_find_hole(struct vm_space *vm, size_t len, uintptr_t top)
{
	struct vm_region *last = NULL;
	uintptr_t low = MMAP_MIN_ADDR;

	if (!list_empty(&vm->regions)) {
		last = container_of(vm->regions.prev, struct vm_region, link);
		low = last->end;
	}
	if (top > low && top - low >= len)
		return top - len;
	return find_hole(vm->root, len, top);
}
