/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Memory objects: pages by index in a radix tree whose nodes are pages of 512
 * physical addresses (0: absent).  A tree of n levels holds 512^n pages; it
 * grows at the top when a higher index comes.
 */
#include <abi/errno.h>

#include "kmem.h"
#include "pmm.h"
#include "vm_internal.h"

#define FANOUT     512
#define FANOUT_LOG 9
#define MAX_LEVELS 6

static uint64_t *node_at(uint64_t pa)
{
	return arch_phys_to_virt(pa);
}

/* Pages below a node of that level; level 1 holds pages. */
static uint64_t span(unsigned level)
{
	return 1ull << (FANOUT_LOG * level);
}

struct vm_object *vm_object_create(uint64_t size)
{
	struct vm_object *obj = kzalloc(sizeof *obj);

	if (!obj)
		return NULL;
	obj->refs = 1;
	obj->size = size;
	list_init(&obj->regions);
	return obj;
}

void vm_object_get(struct vm_object *obj)
{
	obj->refs++;
}

/* Frees the pages with index in [from, to) below a node whose first index is
 * base; nodes that lie inside the range go too.  Returns how many pages. */
static uint64_t free_range(uint64_t node, unsigned level, uint64_t base, uint64_t from, uint64_t to)
{
	uint64_t *slot = node_at(node), step = span(level - 1), freed = 0;

	for (unsigned i = 0; i < FANOUT; i++, base += step) {
		if (!slot[i] || base + step <= from || base >= to)
			continue;
		if (level > 1)
			freed += free_range(slot[i], level - 1, base, from, to);
		else
			freed++;
		if (level > 1 && !(from <= base && base + step <= to))
			continue;
		pmm_free(slot[i]);
		slot[i] = 0;
	}
	return freed;
}

static void object_free_range(struct vm_object *obj, uint64_t from, uint64_t to)
{
	if (obj->root && from < to)
		obj->npages -= free_range(obj->root, obj->levels, 0, from, to);
}

void vm_object_put(struct vm_object *obj)
{
	if (--obj->refs)
		return;
	object_free_range(obj, 0, UINT64_MAX);
	if (obj->root)
		pmm_free(obj->root);
	kfree(obj);
}

/* ---- one page -------------------------------------------------------------------------- */

/* Adds levels until index fits.  -ENOMEM, -EFBIG. */
static int grow(struct vm_object *obj, uint64_t index)
{
	while (!obj->root || index >= span(obj->levels)) {
		uint64_t top;

		if (obj->levels == MAX_LEVELS)
			return -EFBIG;
		top = pmm_alloc();
		if (!top)
			return -ENOMEM;
		node_at(top)[0] = obj->root;
		obj->root = top;
		obj->levels++;
	}
	return 0;
}

/* The slot for index, or NULL when its node is absent (create: memory is out). */
static uint64_t *find_slot(struct vm_object *obj, uint64_t index, bool create)
{
	uint64_t node = obj->root;

	for (unsigned level = obj->levels; level > 1; level--) {
		uint64_t *slot = &node_at(node)[(index >> (FANOUT_LOG * (level - 1))) % FANOUT];

		if (!*slot && create)
			*slot = pmm_alloc();
		if (!*slot)
			return NULL;
		node = *slot;
	}
	return &node_at(node)[index % FANOUT];
}

int vm_object_page(struct vm_object *obj, uint64_t index, bool create, uint64_t *pa)
{
	uint64_t *slot;
	int e;

	*pa = 0;
	if (create && (e = grow(obj, index)))
		return e;
	if (!obj->root || index >= span(obj->levels))
		return 0;
	slot = find_slot(obj, index, create);
	if (!slot)
		return create ? -ENOMEM : 0;
	if (!*slot && create) {
		*slot = pmm_alloc();
		if (!*slot)
			return -ENOMEM;
		obj->npages++;
	}
	*pa = *slot;
	return 0;
}

/* ---- size ------------------------------------------------------------------------------ */

/* Unmaps the pages of [from, to) (indices) from every region that shows them; private
 * copies too when copies is set. */
static void unmap_everywhere(struct vm_object *obj, uint64_t from, uint64_t to, bool copies)
{
	struct vm_region *r;

	list_for_each (r, &obj->regions, object_link) {
		uint64_t first = r->offset >> PAGE_SHIFT;
		uint64_t last = first + ((r->end - r->start) >> PAGE_SHIFT);
		uint64_t lo = from > first ? from : first, hi = to < last ? to : last;

		if (lo >= hi || (!copies && !(r->flags & VM_SHARED)))
			continue;
		vm_zap(r->space, r->start + ((lo - first) << PAGE_SHIFT),
		       r->start + ((hi - first) << PAGE_SHIFT));
	}
}

static void zero_part(struct vm_object *obj, uint64_t start, uint64_t end)
{
	uint64_t pa;

	if (start == end)
		return;
	vm_object_page(obj, start >> PAGE_SHIFT, false, &pa);
	if (pa)
		memset((char *)arch_phys_to_virt(pa) + start % PAGE_SIZE, 0, end - start);
}

int vm_object_resize(struct vm_object *obj, uint64_t size)
{
	uint64_t keep = (size + PAGE_SIZE - 1) >> PAGE_SHIFT;

	if (size > INT64_MAX)
		return -EFBIG;
	if (size < obj->size) {
		unmap_everywhere(obj, keep, UINT64_MAX, true);
		object_free_range(obj, keep, UINT64_MAX);
		zero_part(obj, size, keep << PAGE_SHIFT);
	}
	obj->size = size;
	return 0;
}

void vm_object_punch(struct vm_object *obj, uint64_t start, uint64_t end)
{
	uint64_t from = page_up(start), to = page_down(end);

	if (from > to) { /* inside one page */
		zero_part(obj, start, end);
		return;
	}
	zero_part(obj, start, from);
	zero_part(obj, to, end);
	unmap_everywhere(obj, from >> PAGE_SHIFT, to >> PAGE_SHIFT, false);
	object_free_range(obj, from >> PAGE_SHIFT, to >> PAGE_SHIFT);
}

/* ---- contents -------------------------------------------------------------------------- */

static const unsigned char zeros[PAGE_SIZE];

/* Bytes of n that lie in the page of offset. */
static size_t page_part(uint64_t offset, size_t n)
{
	size_t room = PAGE_SIZE - offset % PAGE_SIZE;

	return n < room ? n : room;
}

/* A reference holds the page: copying to user memory may fault, and a fault may run out
 * of memory, but nobody else runs. */
long vm_object_read(struct vm_object *obj, uint64_t offset, uintptr_t user, size_t n)
{
	size_t done = 0;

	if (offset >= obj->size)
		return 0;
	if (n > obj->size - offset)
		n = (size_t)(obj->size - offset);
	while (done < n) {
		size_t part = page_part(offset, n - done);
		const char *src = (const char *)zeros;
		uint64_t pa;

		vm_object_page(obj, offset >> PAGE_SHIFT, false, &pa);
		if (pa)
			src = arch_phys_to_virt(pa);
		if (arch_copy_out(user + done, src + offset % PAGE_SIZE, part))
			return done ? (long)done : -EFAULT;
		done += part;
		offset += part;
	}
	return (long)done;
}

long vm_object_write(struct vm_object *obj, uint64_t offset, uintptr_t user, size_t n)
{
	size_t done = 0;

	while (done < n) {
		size_t part = page_part(offset, n - done);
		uint64_t pa;
		int e = vm_object_page(obj, offset >> PAGE_SHIFT, true, &pa);

		if (!e && arch_copy_in((char *)arch_phys_to_virt(pa) + offset % PAGE_SIZE,
		                       user + done, part))
			e = -EFAULT;
		if (e)
			return done ? (long)done : e;
		done += part;
		offset += part;
	}
	return (long)done;
}
