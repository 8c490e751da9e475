/* SPDX-License-Identifier: BSD-2-Clause */
/* Address spaces: made, copied by fork, and taken down. */
#include "kmem.h"
#include "pmm.h"
#include "proc.h"
#include "vm_internal.h"

struct vm_space *vm_space_create(void)
{
	struct vm_space *vm = kzalloc(sizeof *vm);

	if (!vm)
		return NULL;
	vm->refs = 1;
	list_init(&vm->regions);
	if (page_tables_init(&vm->as)) {
		kfree(vm);
		return NULL;
	}
	return vm;
}

void vm_space_get(struct vm_space *vm)
{
	vm->refs++;
}

/* No CPU has it loaded any more: each leaves a space before the thread that
 * held the reference lets go of it. */
void vm_space_put(struct vm_space *vm)
{
	if (--vm->refs)
		return;
	while (!list_empty(&vm->regions)) {
		struct vm_region *r = list_first(&vm->regions, struct vm_region, link);

		vm_drop_pages(vm, r->start, r->end);
		vm_region_unlink(r);
	}
	page_tables_free(&vm->as);
	kfree(vm);
}

struct vm_space *vm_current(void)
{
	return thread_current()->vm;
}

/* ---- fork ------------------------------------------------------------------------------ */

/* Shares the private pages of a region, copy-on-write, with the child. */
static int share_pages(struct vm_space *child, struct vm_region *r)
{
	struct arch_aspace *as = &r->space->as;
	uint64_t pa;
	unsigned prot;

	for_each_page(va, as, r->start, r->end)
	{
		if (!page_get(as, va, &pa, &prot))
			continue;
		prot = (prot & ~ARCH_WRITE) | ARCH_COW;
		if (page_set(&child->as, va, pa, prot))
			return -1;
		page_set(as, va, pa, prot);
		pmm_ref(pa);
		child->resident++;
	}
	return 0;
}

static int copy_region(struct vm_space *child, struct vm_region *r)
{
	struct vm_region *copy;

	if (r->flags & VM_DONTFORK)
		return 0;
	copy = kmalloc(sizeof *copy);
	if (!copy)
		return -1;
	*copy = *r;
	copy->flags &= ~VM_LOCKED; /* locks are not inherited */
	vm_region_link(child, copy);
	if (r->flags & (VM_SHARED | VM_WIPEONFORK))
		return 0;
	return share_pages(child, r);
}

struct vm_space *vm_space_fork(struct vm_space *vm)
{
	struct vm_space *child = vm_space_create();
	struct vm_region *r;
	int e = 0;

	if (!child)
		return NULL;
	child->brk_start = vm->brk_start;
	child->brk = vm->brk;
	list_for_each (r, &vm->regions, link) {
		e = copy_region(child, r);
		if (e)
			break;
	}
	arch_tlb_flush(&vm->as, 0, USER_TOP >> PAGE_SHIFT);
	if (!e)
		return child;
	vm_space_put(child);
	return NULL;
}
