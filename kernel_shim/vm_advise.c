/* SPDX-License-Identifier: BSD-2-Clause */
/* madvise and the memory locks. */
#include <abi/errno.h>
#include <abi/mman.h>

#include "param.h"
#include "proc.h"
#include "syscall.h"
#include "vm_internal.h"

/* ---- madvise ---------------------------------------------------------------------------- */

static bool is_anonymous(const struct vm_region *r)
{
	return !r->object && !(r->flags & VM_SHARED);
}

static int advise_drop(struct vm_region *r, uintptr_t start, uintptr_t end, bool free)
{
	if (r->flags & VM_LOCKED)
		return -EINVAL;
	if (free && !is_anonymous(r))
		return -EINVAL;
	vm_zap(r->space, start, end);
	return 0;
}

static int advise_remove(struct vm_region *r, uintptr_t start, uintptr_t end)
{
	uint64_t at = r->offset + (start - r->start);

	if ((r->flags & VM_LOCKED) || !r->object)
		return -EINVAL;
	if (!(r->flags & VM_SHARED) || (r->flags & VM_NOWRITE))
		return -EACCES;
	vm_object_punch(r->object, at, at + (end - start));
	return 0;
}

/* What needs no border: works on the part of r that the call names. */
static int advise_part(struct vm_region *r, uintptr_t start, uintptr_t end, unsigned advice)
{
	switch (advice) {
	case MADV_DONTNEED:
		return advise_drop(r, start, end, false);
	case MADV_FREE:
		return advise_drop(r, start, end, true);
	case MADV_REMOVE:
		return advise_remove(r, start, end);
	case MADV_COLD:
	case MADV_PAGEOUT:
		return r->flags & VM_LOCKED ? -EINVAL : 0;
	default:
		return 0; /* a hint that changes nothing here */
	}
}

static int advise_flags(struct vm_region *r, unsigned advice)
{
	unsigned flags = r->flags;

	switch (advice) {
	case MADV_DONTFORK:
		flags |= VM_DONTFORK;
		break;
	case MADV_DOFORK:
		flags &= ~VM_DONTFORK;
		break;
	case MADV_WIPEONFORK:
		if (!is_anonymous(r))
			return -EINVAL;
		flags |= VM_WIPEONFORK;
		break;
	default:
		flags &= ~VM_WIPEONFORK;
	}
	vm_region_change(r, r->prot, flags);
	return 0;
}

static bool changes_flags(unsigned advice)
{
	return advice == MADV_DONTFORK || advice == MADV_DOFORK || advice == MADV_WIPEONFORK ||
	       advice == MADV_KEEPONFORK;
}

static bool is_known(unsigned advice)
{
	return advice <= MADV_DONTNEED || (advice >= MADV_FREE && advice <= MADV_PAGEOUT);
}

/* A hole is reported at the end. */
static int advise_range(struct vm_space *vm, uintptr_t start, uintptr_t end, unsigned advice)
{
	bool hole = !vm_covered(vm, start, end);
	uintptr_t lo, hi;

	for_each_part(vm, r, lo, hi, start, end)
	{
		int e = advise_part(r, lo, hi, advice);

		if (e)
			return e;
	}
	return hole ? -ENOMEM : 0;
}

long sys_madvise(const struct syscall_args *a)
{
	struct vm_space *vm = vm_current();
	unsigned advice = (unsigned)a->arg[2];
	uintptr_t end;
	int e;

	if (!is_known(advice) || (a->arg[1] && !page_up(a->arg[1])))
		return -EINVAL;
	if (a->arg[0] & (PAGE_SIZE - 1) || a->arg[0] + page_up(a->arg[1]) < a->arg[0])
		return -EINVAL;
	if (vm_range(a->arg[0], a->arg[1], &end))
		return -ENOMEM;
	if (a->arg[0] == end)
		return 0;
	if (!changes_flags(advice))
		return advise_range(vm, a->arg[0], end, advice);
	e = vm_for_range(vm, a->arg[0], end, false, advise_flags, advice);
	return e || vm_covered(vm, a->arg[0], end) ? e : -ENOMEM;
}

/* ---- locks ---------------------------------------------------------------------------------- */

static int set_lock(struct vm_region *r, unsigned locked)
{
	unsigned flags = locked ? r->flags | VM_LOCKED : r->flags & ~VM_LOCKED;

	vm_region_change(r, r->prot, flags);
	return 0;
}

/* The pages' range that contains [addr, addr + len).  -EINVAL, -ENOMEM. */
static int lock_range(uintptr_t addr, size_t len, uintptr_t *start, uintptr_t *end)
{
	*start = page_down(addr);
	if (len && addr + len - 1 < addr)
		return -EINVAL;
	if (addr >= USER_TOP || len > USER_TOP - addr)
		return -ENOMEM;
	*end = len ? page_up(addr + len) : *start;
	return 0;
}

static int may_lock(struct vm_space *vm, size_t more)
{
	if (vm_may_lock(vm, more))
		return 0;
	return process_limit(process_current(), RLIMIT_MEMLOCK) ? -ENOMEM : -EPERM;
}

/* Faults in what was locked; memory that nobody may read stays as it is. */
static long populate_locked(struct vm_space *vm, uintptr_t start, uintptr_t end)
{
	long result = 0;
	uintptr_t lo, hi;

	for_each_part(vm, r, lo, hi, start, end)
	{
		bool write = (r->prot & PROT_WRITE) && !(r->flags & VM_SHARED);
		int e = r->prot ? vm_populate(vm, lo, hi - lo, write) : -EFAULT;

		if (e && !result)
			result = e == -ENOMEM ? -EAGAIN : -ENOMEM;
	}
	return result;
}

static long lock(uintptr_t addr, size_t len, bool populate)
{
	struct vm_space *vm = vm_current();
	uintptr_t start, end;
	int e = lock_range(addr, len, &start, &end);

	if (e || start == end)
		return e;
	e = may_lock(vm, ((end - start) >> PAGE_SHIFT) - vm_pages_in(vm, start, end, VM_LOCKED));
	if (!e)
		e = vm_for_range(vm, start, end, true, set_lock, true);
	if (e || !populate)
		return e;
	return populate_locked(vm, start, end);
}

SYSCALL_GIVES(mlock, lock(a->arg[0], a->arg[1], true))

long sys_mlock2(const struct syscall_args *a)
{
	if (a->arg[2] & ~(uint64_t)MLOCK_ONFAULT)
		return -EINVAL;
	return lock(a->arg[0], a->arg[1], !(a->arg[2] & MLOCK_ONFAULT));
}

long sys_munlock(const struct syscall_args *a)
{
	uintptr_t start, end;
	int e = lock_range(a->arg[0], a->arg[1], &start, &end);

	return e ? e : vm_for_range(vm_current(), start, end, true, set_lock, false);
}

long sys_mlockall(const struct syscall_args *a)
{
	struct vm_space *vm = vm_current();
	uint64_t flags = a->arg[0];
	int e;

	if (!flags || (flags & ~(uint64_t)(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT)) ||
	    flags == MCL_ONFAULT)
		return -EINVAL;
	e = may_lock(vm, flags & MCL_CURRENT ? vm->total_pages - vm->locked_pages : 0);
	if (e)
		return e;
	vm->lock_future = flags & MCL_FUTURE;
	if (!(flags & MCL_CURRENT))
		return 0;
	e = vm_for_range(vm, 0, USER_TOP, false, set_lock, true);
	if (!e && !(flags & MCL_ONFAULT))
		populate_locked(vm, 0, USER_TOP);
	return e;
}

long sys_munlockall(const struct syscall_args *a)
{
	(void)a;
	vm_current()->lock_future = false;
	return vm_for_range(vm_current(), 0, USER_TOP, false, set_lock, false);
}
