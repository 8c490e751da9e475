/* SPDX-License-Identifier: BSD-2-Clause */
/* Page faults: demand zero, objects, copy-on-write, the growing stack. */
#include <abi/errno.h>
#include <abi/mman.h>
#include <abi/signal.h>

#include "kmem.h"
#include "param.h"
#include "pmm.h"
#include "proc.h"
#include "vm_internal.h"

/* Puts pa, whose reference passes to the page table, at va. */
static int install(struct vm_region *r, uintptr_t va, uint64_t pa, unsigned access)
{
	struct vm_space *vm = r->space;

	if (access & ARCH_EXEC)
		arch_icache_sync(arch_phys_to_virt(pa), PAGE_SIZE);
	if (page_set(&vm->as, va, pa, access)) {
		pmm_free(pa);
		return SIGKILL;
	}
	if (++vm->resident > process_current()->max_resident && vm == vm_current())
		process_current()->max_resident = vm->resident;
	return 0;
}

/* A page of a private mapping that nobody else sees, filled from src (0: zeros). */
static int install_copy(struct vm_region *r, uintptr_t va, uint64_t src)
{
	uint64_t pa = src ? pmm_alloc_raw() : pmm_alloc();

	if (!pa)
		return SIGKILL;
	if (src)
		memcpy(arch_phys_to_virt(pa), arch_phys_to_virt(src), PAGE_SIZE);
	return install(r, va, pa, vm_region_access(r));
}

static int fault_object(struct vm_region *r, uintptr_t va, unsigned access, int *code)
{
	uint64_t offset = r->offset + (va - r->start), pa;
	bool shared = r->flags & VM_SHARED;
	bool copy = !shared && (access & ARCH_WRITE);
	unsigned prot = vm_region_access(r);

	if (offset >= r->object->size) {
		*code = BUS_ADRERR;
		return SIGBUS;
	}
	if (vm_object_page(r->object, offset >> PAGE_SHIFT, !copy, &pa))
		return SIGKILL;
	if (copy)
		return install_copy(r, va, pa);
	if (!shared)
		prot = (prot & ~ARCH_WRITE) | ARCH_COW;
	pmm_ref(pa);
	return install(r, va, pa, prot);
}

/* Gives the space a page of its own in place of one that is shared. */
static int break_cow(struct vm_region *r, uintptr_t va, uint64_t pa)
{
	struct vm_space *vm = r->space;
	uint64_t copy;

	if (pmm_refs(pa) == 1) {
		page_set(&vm->as, va, pa, vm_region_access(r));
		arch_tlb_flush(&vm->as, va, 1);
		return 0;
	}
	copy = pmm_alloc_raw();
	if (!copy)
		return SIGKILL;
	memcpy(arch_phys_to_virt(copy), arch_phys_to_virt(pa), PAGE_SIZE);
	page_set(&vm->as, va, copy, vm_region_access(r));
	arch_tlb_flush(&vm->as, va, 1);
	pmm_free(pa);
	return 0;
}

/* The stack grows to va when it stays inside RLIMIT_STACK and off its neighbour. */
static struct vm_region *grow_stack(struct vm_space *vm, uintptr_t va)
{
	struct vm_region *r = vm_tree_above(vm, va), *below;
	unsigned long limit = process_limit(process_current(), RLIMIT_STACK);
	uintptr_t start = page_down(va);

	if (!r || !(r->flags & VM_GROWSDOWN) || va < MMAP_MIN_ADDR)
		return NULL;
	if (r->end - start > (limit < STACK_MAX ? limit : STACK_MAX))
		return NULL;
	below = vm_prev(r);
	if (below && below->prot != PROT_NONE &&
	    (start < below->end || start - below->end < STACK_GUARD_GAP))
		return NULL;
	if (below && start < below->end)
		return NULL;
	if (vm_check_limits(vm, (r->start - start) >> PAGE_SHIFT, false))
		return NULL;
	vm_region_set_start(r, start);
	return r;
}

int vm_fault(struct vm_space *vm, uintptr_t va, unsigned access, int *code)
{
	struct vm_region *r = vm_find(vm, va);
	unsigned prot;
	uint64_t pa;

	*code = SEGV_MAPERR;
	if (!r)
		r = grow_stack(vm, va);
	if (!r)
		return SIGSEGV;
	*code = SEGV_ACCERR;
	if ((vm_region_access(r) & access) != access)
		return SIGSEGV;
	va = page_down(va);
	if (page_get(&vm->as, va, &pa, &prot)) {
		/* Shared until written; or another CPU was first, and whoever grants more
		 * access flushes, so that the CPU has only to look again. */
		if ((access & ARCH_WRITE) && (prot & ARCH_COW))
			return break_cow(r, va, pa);
		return 0;
	}
	if (r->object)
		return fault_object(r, va, access, code);
	return install_copy(r, va, 0);
}

int vm_populate(struct vm_space *vm, uintptr_t va, size_t len, bool write)
{
	uintptr_t end = va + len;
	uint64_t pa;
	unsigned prot;
	int code;

	for (; va < end; va += PAGE_SIZE) {
		int sig;

		if (page_get(&vm->as, va, &pa, &prot) && !(write && (prot & ARCH_COW)))
			continue;
		sig = vm_fault(vm, va, write ? ARCH_WRITE : ARCH_READ, &code);
		if (sig)
			return sig == SIGKILL ? -ENOMEM : -EFAULT;
	}
	return 0;
}

int vm_key(struct vm_space *vm, uintptr_t va, bool shared, struct vm_key *key)
{
	struct vm_region *r;

	*key = (struct vm_key){vm, va};
	if (!shared)
		return 0;
	r = vm_find(vm, va);
	if (!r)
		return -EFAULT;
	if (r->flags & VM_SHARED)
		*key = (struct vm_key){r->object, r->offset + (va - r->start)};
	return 0;
}

bool kernel_user_access_fault(uintptr_t addr, unsigned access)
{
	struct vm_space *vm = vm_current();
	int code;

	return vm && addr < USER_TOP && vm_fault(vm, addr, access, &code) == 0;
}
