/* SPDX-License-Identifier: BSD-2-Clause */
/* Regions: what is counted by them, splitting and merging, dropping their pages. */
#include <abi/errno.h>
#include <abi/mman.h>

#include "kmem.h"
#include "param.h"
#include "pmm.h"
#include "proc.h"
#include "vm_internal.h"

static size_t npages(const struct vm_region *r)
{
	return (r->end - r->start) >> PAGE_SHIFT;
}

static bool is_data(const struct vm_region *r)
{
	return (r->prot & PROT_WRITE) && !(r->flags & (VM_SHARED | VM_GROWSDOWN));
}

/* Adds r's pages to the space's counters, or (sign -1) takes them out. */
static void count(struct vm_region *r, int sign)
{
	size_t n = (size_t)sign * npages(r);

	r->space->total_pages += n;
	if (is_data(r))
		r->space->data_pages += n;
	if (r->flags & VM_LOCKED)
		r->space->locked_pages += n;
}

void vm_region_link(struct vm_space *vm, struct vm_region *r)
{
	vm_tree_insert(vm, r);
	vm->nregions++;
	list_init(&r->object_link);
	if (r->object) {
		vm_object_get(r->object);
		list_push_back(&r->object->regions, &r->object_link);
	}
	count(r, 1);
}

void vm_region_unlink(struct vm_region *r)
{
	count(r, -1);
	vm_tree_remove(r->space, r);
	r->space->nregions--;
	list_remove(&r->object_link);
	if (r->object)
		vm_object_put(r->object);
	kfree(r);
}

void vm_region_change(struct vm_region *r, unsigned prot, unsigned flags)
{
	count(r, -1);
	r->prot = prot;
	r->flags = flags;
	count(r, 1);
}

void vm_region_set_end(struct vm_region *r, uintptr_t end)
{
	count(r, -1);
	r->end = end;
	count(r, 1);
	vm_tree_resized(r->space, r);
}

void vm_region_set_start(struct vm_region *r, uintptr_t start)
{
	count(r, -1);
	if (r->object)
		r->offset += start - r->start;
	r->start = start;
	count(r, 1);
	vm_tree_resized(r->space, r);
}

struct vm_region *vm_region_split(struct vm_region *r, uintptr_t at)
{
	struct vm_region *upper;

	if (r->space->nregions >= VM_REGIONS_MAX)
		return NULL;
	upper = kmalloc(sizeof *upper);
	if (!upper)
		return NULL;
	*upper = *r;
	upper->start = at;
	if (r->object)
		upper->offset += at - r->start;
	vm_region_set_end(r, at);
	vm_region_link(r->space, upper);
	return upper;
}

int vm_region_border(struct vm_space *vm, uintptr_t va)
{
	struct vm_region *r = vm_find(vm, va);

	if (!r || r->start == va)
		return 0;
	return vm_region_split(r, va) ? 0 : -ENOMEM;
}

static bool mergeable(const struct vm_region *a, const struct vm_region *b)
{
	return a->end == b->start && a->prot == b->prot && a->flags == b->flags &&
	       a->object == b->object && !(a->flags & VM_GROWSDOWN) &&
	       (!a->object || a->offset + (a->end - a->start) == b->offset);
}

static struct vm_region *join(struct vm_region *a, struct vm_region *b)
{
	uintptr_t end = b->end;

	vm_region_unlink(b);
	vm_region_set_end(a, end);
	return a;
}

struct vm_region *vm_region_merge(struct vm_region *r)
{
	struct vm_region *prev = vm_prev(r), *next = vm_next(r);

	if (next && mergeable(r, next))
		join(r, next);
	if (prev && mergeable(prev, r))
		r = join(prev, r);
	return r;
}

unsigned vm_region_access(const struct vm_region *r)
{
	unsigned access = r->prot & (PROT_READ | PROT_WRITE | PROT_EXEC);

	if (access & (PROT_WRITE | PROT_EXEC))
		access |= ARCH_READ;
	if (r->flags & VM_TAGGED)
		access |= ARCH_TAGGED;
	return access;
}

/* ---- pages -------------------------------------------------------------------------------- */

size_t vm_drop_pages(struct vm_space *vm, uintptr_t start, uintptr_t end)
{
	size_t dropped = 0;
	uint64_t pa;
	unsigned prot;

	for_each_page(va, &vm->as, start, end)
	{
		if (!page_get(&vm->as, va, &pa, &prot))
			continue;
		page_clear(&vm->as, va);
		pmm_free(pa);
		dropped++;
	}
	vm->resident -= dropped;
	return dropped;
}

void vm_zap(struct vm_space *vm, uintptr_t start, uintptr_t end)
{
	if (vm_drop_pages(vm, start, end))
		arch_tlb_flush(&vm->as, start, (end - start) >> PAGE_SHIFT);
}

/* ---- ranges ------------------------------------------------------------------------------- */

bool vm_covered(struct vm_space *vm, uintptr_t start, uintptr_t end)
{
	struct vm_region *r = vm_find(vm, start);

	while (r && r->end < end) {
		struct vm_region *next = vm_next(r);

		if (!next || next->start != r->end)
			return false;
		r = next;
	}
	return r != NULL;
}

int vm_range(uintptr_t addr, size_t len, uintptr_t *end)
{
	if (addr & (PAGE_SIZE - 1) || len > USER_TOP || addr > USER_TOP - page_up(len))
		return -EINVAL;
	*end = addr + page_up(len);
	return 0;
}

static bool over(size_t pages, size_t more, unsigned long limit)
{
	return limit != RLIM_INFINITY && pages + more > limit >> PAGE_SHIFT;
}

int vm_check_data(struct vm_space *vm, size_t pages)
{
	return over(vm->data_pages, pages, process_limit(process_current(), RLIMIT_DATA)) ? -ENOMEM
	                                                                                  : 0;
}

int vm_check_limits(struct vm_space *vm, size_t pages, bool data)
{
	const struct process *p = process_current();

	if (over(vm->total_pages, pages, process_limit(p, RLIMIT_AS)))
		return -ENOMEM;
	return data ? vm_check_data(vm, pages) : 0;
}

uintptr_t vm_mmap_top(void)
{
	return USER_TOP - STACK_MAX - STACK_GUARD_GAP;
}

int vm_for_range(struct vm_space *vm, uintptr_t start, uintptr_t end, bool need_all,
                 int (*fn)(struct vm_region *r, unsigned arg), unsigned arg)
{
	struct vm_region *r;
	uintptr_t done = start;
	int e = 0;

	if (start == end)
		return 0;
	if (vm_region_border(vm, start) || vm_region_border(vm, end))
		return -ENOMEM;
	for (r = vm_tree_above(vm, start); r && r->start < end && !e; r = vm_next(r)) {
		if (need_all && r->start > done)
			break;
		e = fn(r, arg);
		r = vm_region_merge(r);
		done = r->end;
	}
	r = vm_find(vm, end);
	if (r)
		vm_region_merge(r);
	return need_all && !e && done < end ? -ENOMEM : e;
}
