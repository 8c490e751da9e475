/* SPDX-License-Identifier: BSD-2-Clause */
/* Mapping, unmapping and protecting ranges of an address space. */
#include <abi/errno.h>
#include <abi/mman.h>

#include "kmem.h"
#include "param.h"
#include "pmm.h"
#include "proc.h"
#include "vm_internal.h"

/* ---- unmapping -------------------------------------------------------------------------- */

/* Takes [start, end), which overlaps r, out of r.  Needs memory only when a hole opens in
 * the middle. */
static int carve(struct vm_region *r, uintptr_t start, uintptr_t end)
{
	if (start <= r->start && r->end <= end) {
		vm_region_unlink(r);
	} else if (r->end <= end) {
		vm_region_set_end(r, start);
	} else if (start <= r->start) {
		vm_region_set_start(r, end);
	} else {
		if (!vm_region_split(r, end))
			return -ENOMEM;
		vm_region_set_end(r, start);
	}
	return 0;
}

/* A hole in the middle of one region is the only way to fail, and then that region is the
 * only one: nothing has been changed. */
static int unmap(struct vm_space *vm, uintptr_t start, uintptr_t end)
{
	struct vm_region *r, *next;
	size_t dropped = 0;

	for (r = vm_tree_above(vm, start); r && r->start < end; r = next) {
		uintptr_t lo = r->start > start ? r->start : start;
		uintptr_t hi = r->end < end ? r->end : end;

		next = vm_next(r);
		if (carve(r, start, end))
			return -ENOMEM;
		dropped += vm_drop_pages(vm, lo, hi);
	}
	if (dropped)
		arch_tlb_flush(&vm->as, start, (end - start) >> PAGE_SHIFT);
	return 0;
}

int vm_unmap(struct vm_space *vm, uintptr_t addr, size_t len)
{
	uintptr_t end;

	if (len == 0 || vm_range(addr, len, &end))
		return -EINVAL;
	return unmap(vm, addr, end);
}

/* ---- mapping ---------------------------------------------------------------------------- */

static bool is_free(struct vm_space *vm, uintptr_t start, uintptr_t end)
{
	struct vm_region *r = vm_tree_above(vm, start);

	return !r || r->start >= end;
}

size_t vm_pages_in(struct vm_space *vm, uintptr_t start, uintptr_t end, unsigned flags)
{
	uintptr_t lo, hi;
	size_t n = 0;

	for_each_part(vm, r, lo, hi, start, end) n +=
	        (r->flags & flags) == flags ? (hi - lo) >> PAGE_SHIFT : 0;
	return n;
}

int vm_place(struct vm_space *vm, unsigned flags, size_t len, uintptr_t *start)
{
	uintptr_t hint = page_up(*start);

	if (flags & (MAP_FIXED | MAP_FIXED_NOREPLACE)) {
		if (*start & (PAGE_SIZE - 1))
			return -EINVAL;
		if (len > USER_TOP || *start > USER_TOP - len)
			return -ENOMEM;
		if (*start < MMAP_MIN_ADDR)
			return -EPERM;
		if ((flags & MAP_FIXED_NOREPLACE) && !is_free(vm, *start, *start + len))
			return -EEXIST;
		return 0;
	}
	if (hint >= MMAP_MIN_ADDR && len <= USER_TOP && hint <= USER_TOP - len &&
	    is_free(vm, hint, hint + len)) {
		*start = hint;
		return 0;
	}
	*start = vm_tree_find_hole(vm, len, vm_mmap_top());
	return *start ? 0 : -ENOMEM;
}

static unsigned region_flags(const struct vm_space *vm, const struct vm_map_request *req)
{
	unsigned f = req->vmflags;

	if ((req->flags & MAP_TYPE) != MAP_PRIVATE)
		f |= VM_SHARED;
	if (req->flags & MAP_GROWSDOWN)
		f |= VM_GROWSDOWN;
	if (req->flags & MAP_NORESERVE)
		f |= VM_NORESERVE;
	if ((req->flags & MAP_LOCKED) || vm->lock_future)
		f |= VM_LOCKED;
	return f;
}

/* Limits, and a request for more private memory than there is: better that it fails than
 * that the program is killed when it touches what it got. */
static int check_size(struct vm_space *vm, const struct vm_map_request *req, uintptr_t start,
                      size_t len)
{
	bool data = (req->prot & PROT_WRITE) && (req->flags & MAP_TYPE) == MAP_PRIVATE;
	size_t pages = len >> PAGE_SHIFT, replaced = vm_pages_in(vm, start, start + len, 0);

	if (data && !(req->flags & MAP_NORESERVE) && pages + RESERVE_PAGES > pmm_free_pages())
		return -ENOMEM;
	if (vm->nregions >= VM_REGIONS_MAX)
		return -ENOMEM;
	return pages > replaced ? vm_check_limits(vm, pages - replaced, data) : 0;
}

bool vm_may_lock(struct vm_space *vm, size_t pages)
{
	const struct process *p = process_current();
	unsigned long limit = process_limit(p, RLIMIT_MEMLOCK);

	return process_is_root(p) || limit == RLIM_INFINITY ||
	       vm->locked_pages + pages <= limit >> PAGE_SHIFT;
}

int vm_check_lock(struct vm_space *vm, unsigned flags, size_t pages)
{
	return (flags & VM_LOCKED) && !vm_may_lock(vm, pages) ? -EAGAIN : 0;
}

long vm_map(struct vm_space *vm, const struct vm_map_request *req)
{
	unsigned flags = region_flags(vm, req);
	size_t len = page_up(req->len);
	uintptr_t start = req->addr;
	struct vm_region *r;
	int e;

	if (len == 0)
		return req->len ? -ENOMEM : -EINVAL;
	e = vm_place(vm, req->flags, len, &start);
	if (!e)
		e = check_size(vm, req, start, len);
	if (!e)
		e = vm_check_lock(vm, flags, len >> PAGE_SHIFT);
	if (e)
		return e;
	r = kmalloc(sizeof *r);
	if (!r)
		return -ENOMEM;
	e = unmap(vm, start, start + len);
	if (e) {
		kfree(r);
		return e;
	}
	*r = (struct vm_region){.start = start,
	                        .end = start + len,
	                        .prot = req->prot,
	                        .flags = flags,
	                        .object = req->object,
	                        .offset = req->offset};
	vm_region_link(vm, r);
	vm_region_merge(r);
	if ((flags & VM_LOCKED) || (req->flags & (MAP_POPULATE | MAP_NONBLOCK)) == MAP_POPULATE)
		vm_populate(vm, start, len, (req->prot & PROT_WRITE) && !(flags & VM_SHARED));
	return (long)start;
}

/* ---- protecting ------------------------------------------------------------------------- */

/* Brings the entry of a present page in line with its region. */
static void protect_page(struct vm_region *r, uintptr_t va, uint64_t pa, unsigned old)
{
	unsigned access = vm_region_access(r);

	if (old & ARCH_COW)
		access = (access & ~ARCH_WRITE) | ARCH_COW;
	if ((access & ARCH_EXEC) && !(old & ARCH_EXEC))
		arch_icache_sync(arch_phys_to_virt(pa), PAGE_SIZE);
	if (access != old)
		page_set(&r->space->as, va, pa, access);
}

static void protect_pages(struct vm_region *r)
{
	struct arch_aspace *as = &r->space->as;
	uint64_t pa;
	unsigned prot;

	for_each_page(va, as, r->start, r->end) if (page_get(as, va, &pa, &prot))
	        protect_page(r, va, pa, prot);
}

static int protect_region(struct vm_region *r, unsigned prot)
{
	unsigned flags = r->flags;

	/* As on Linux, tagged once is tagged until it is unmapped. */
	if (prot & ARCH_PROT_TAGGED)
		flags |= VM_TAGGED;
	prot &= ~ARCH_PROT_TAGGED;
	if (prot == r->prot && flags == r->flags)
		return 0;
	if ((prot & PROT_WRITE) && (r->flags & VM_SHARED) && (r->flags & VM_NOWRITE))
		return -EACCES;
	if ((prot & PROT_WRITE) && !(r->prot & PROT_WRITE) && !(r->flags & VM_SHARED) &&
	    vm_check_data(r->space, (r->end - r->start) >> PAGE_SHIFT))
		return -ENOMEM;
	vm_region_change(r, prot, flags);
	protect_pages(r);
	return 0;
}

int vm_protect(struct vm_space *vm, uintptr_t addr, size_t len, unsigned prot)
{
	uintptr_t end;
	int e;

	if (addr & (PAGE_SIZE - 1))
		return -EINVAL;
	if (len == 0)
		return 0;
	if (vm_range(addr, len, &end))
		return -ENOMEM;
	e = vm_for_range(vm, addr, end, true, protect_region, prot);
	arch_tlb_flush(&vm->as, addr, (end - addr) >> PAGE_SHIFT);
	return e;
}
