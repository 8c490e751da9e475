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
	int hl = height(r->left), hr = height(r->right);

	r->height = 1 + (hl > hr ? hl : hr);
	r->max_gap = hole_size(r);
	if (max_gap(r->left) > r->max_gap)
		r->max_gap = max_gap(r->left);
	if (max_gap(r->right) > r->max_gap)
		r->max_gap = max_gap(r->right);
}

static struct vm_region *rotate_right(struct vm_region *r)
{
	struct vm_region *l = r->left;

	r->left = l->right;
	l->right = r;
	update(r);
	update(l);
	return l;
}

static struct vm_region *rotate_left(struct vm_region *r)
{
	struct vm_region *p = r->right;

	r->right = p->left;
	p->left = r;
	update(r);
	update(p);
	return p;
}

static struct vm_region *balance(struct vm_region *r)
{
	int diff = height(r->left) - height(r->right);

	if (diff > 1) {
		if (height(r->left->left) < height(r->left->right))
			r->left = rotate_left(r->left);
		return rotate_right(r);
	}
	if (diff < -1) {
		if (height(r->right->right) < height(r->right->left))
			r->right = rotate_right(r->right);
		return rotate_left(r);
	}
	update(r);
	return r;
}

/* ---- insertion, removal ------------------------------------------------------------- */

static struct vm_region *insert(struct vm_region *root, struct vm_region *r)
{
	if (!root) {
		r->left = r->right = NULL;
		update(r);
		return r;
	}
	if (r->start < root->start)
		root->left = insert(root->left, r);
	else
		root->right = insert(root->right, r);
	return balance(root);
}

/* Takes the leftmost node out; returns the rest. */
static struct vm_region *take_first(struct vm_region *root, struct vm_region **first)
{
	if (!root->left) {
		*first = root;
		return root->right;
	}
	root->left = take_first(root->left, first);
	return balance(root);
}

static struct vm_region *remove(struct vm_region *root, struct vm_region *r)
{
	struct vm_region *right, *first;

	if (r->start < root->start) {
		root->left = remove(root->left, r);
		return balance(root);
	}
	if (r->start > root->start) {
		root->right = remove(root->right, r);
		return balance(root);
	}
	if (!root->right)
		return root->left;
	right = take_first(root->right, &first);
	first->left = root->left;
	first->right = right;
	return balance(first);
}

/* Updates the nodes from the root to r: the hole in front of r has changed. */
static void touch(struct vm_region *root, struct vm_region *r)
{
	if (r->start < root->start)
		touch(root->left, r);
	else if (r->start > root->start)
		touch(root->right, r);
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
			r = r->left;
		} else {
			r = r->right;
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
	found = r->start < top ? find_hole(r->right, len, top) : 0;
	if (found)
		return found;
	low = hole_start(r);
	high = r->start < top ? r->start : top;
	if (high > low && high - low >= len)
		return high - len;
	return find_hole(r->left, len, top);
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
