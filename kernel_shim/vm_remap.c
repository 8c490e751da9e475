/* SPDX-License-Identifier: BSD-2-Clause */
/* mremap: growing, shrinking and moving by page table entries. */
#include <abi/errno.h>
#include <abi/mman.h>

#include "kmem.h"
#include "param.h"
#include "syscall.h"
#include "vm_internal.h"

struct move {
	uintptr_t from, to; /* addresses */
	size_t old_len, new_len;
	unsigned flags; /* MREMAP_* */
};

static int move_page(struct vm_space *vm, uintptr_t from, uintptr_t to)
{
	uint64_t pa;
	unsigned prot;

	if (!page_get(&vm->as, from, &pa, &prot))
		return 0;
	/* An entry that is first seen as copy-on-write keeps the tags of its memory. */
	if ((prot & ARCH_TAGGED) && page_set(&vm->as, to, pa, prot | ARCH_COW))
		return -ENOMEM;
	if (page_set(&vm->as, to, pa, prot))
		return -ENOMEM;
	page_clear(&vm->as, from);
	return 0;
}

/* Undoes move_page for what lies in the first len bytes: going back needs no table. */
static void move_back(struct vm_space *vm, const struct move *m, size_t len)
{
	uintptr_t end = m->to + len;

	for_each_page(va, &vm->as, m->to, end) move_page(vm, va, m->from + (va - m->to));
}

/* Moves the pages present, or none when a page table cannot be had. */
static int move_pages(struct vm_space *vm, const struct move *m, size_t len)
{
	uintptr_t end = m->from + len;
	uintptr_t va = page_next(&vm->as, m->from, end);

	for (; va < end; va = page_next(&vm->as, va + PAGE_SIZE, end)) {
		if (!move_page(vm, va, m->to + (va - m->from)))
			continue;
		move_back(vm, m, va - m->from);
		return -ENOMEM;
	}
	arch_tlb_flush(&vm->as, m->from, len >> PAGE_SHIFT);
	return 0;
}

static struct vm_region *new_region(struct vm_region *r, const struct move *m)
{
	struct vm_region *copy = kmalloc(sizeof *copy);

	if (!copy)
		return NULL;
	*copy = *r;
	copy->start = m->to;
	copy->end = m->to + m->new_len;
	if (copy->object)
		copy->offset += m->from - r->start;
	vm_region_link(r->space, copy);
	return copy;
}

/* What is left behind: nothing, or with DONTUNMAP an empty region. */
static void leave_old(struct vm_space *vm, const struct move *m)
{
	struct vm_region *r = vm_find(vm, m->from);

	if (!(m->flags & MREMAP_DONTUNMAP))
		vm_unmap(vm, m->from, m->old_len);
	else
		vm_region_change(r, r->prot, r->flags & ~VM_LOCKED);
}

/* Borders around the old range are made first, so that taking it away needs no memory. */
static long move_region(struct vm_space *vm, struct move *m)
{
	bool fixed = m->flags & MREMAP_FIXED;
	struct vm_region *r, *copy;
	int e = vm_place(vm, fixed ? MAP_FIXED : 0, m->new_len, &m->to);
	size_t len = m->old_len < m->new_len ? m->old_len : m->new_len;

	if (!e && fixed)
		e = vm_unmap(vm, m->to, m->new_len);
	if (!e && m->old_len)
		e = vm_region_border(vm, m->from);
	if (!e && m->old_len)
		e = vm_region_border(vm, m->from + m->old_len);
	if (e)
		return e;
	r = vm_find(vm, m->from);
	copy = new_region(r, m);
	if (!copy)
		return -ENOMEM;
	if (len && move_pages(vm, m, len)) {
		vm_region_unlink(copy);
		return -ENOMEM;
	}
	if (m->old_len)
		leave_old(vm, m);
	copy = vm_region_merge(copy);
	if ((copy->flags & VM_LOCKED) && m->new_len > m->old_len)
		vm_populate(vm, m->to + m->old_len, m->new_len - m->old_len, false);
	return (long)m->to;
}

/* True when r could be made longer where it is. */
static bool grow_in_place(struct vm_region *r, const struct move *m)
{
	uintptr_t end = m->from + m->new_len;
	struct vm_region *next = vm_next(r);

	if (r->end != m->from + m->old_len || m->new_len > USER_TOP || end > USER_TOP)
		return false;
	if (next && next->start < end)
		return false;
	vm_region_set_end(r, end);
	r = vm_region_merge(r);
	if (r->flags & VM_LOCKED)
		vm_populate(r->space, m->from + m->old_len, m->new_len - m->old_len, false);
	return true;
}

static int check_flags(const struct move *m)
{
	unsigned f = m->flags;

	if (f & ~(unsigned)(MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP))
		return -EINVAL;
	if ((f & (MREMAP_FIXED | MREMAP_DONTUNMAP)) && !(f & MREMAP_MAYMOVE))
		return -EINVAL;
	if ((f & MREMAP_DONTUNMAP) && m->old_len != m->new_len)
		return -EINVAL;
	if (m->from & (PAGE_SIZE - 1) || m->new_len == 0)
		return -EINVAL;
	if (!(f & MREMAP_FIXED))
		return 0;
	if (m->to & (PAGE_SIZE - 1) || m->new_len > USER_TOP || m->to > USER_TOP - m->new_len)
		return -EINVAL;
	if (m->from + m->old_len > m->to && m->to + m->new_len > m->from)
		return -EINVAL;
	return 0;
}

static int check_region(struct vm_region *r, const struct move *m)
{
	size_t more;
	int e;

	if (!r || m->old_len > r->end - m->from)
		return -EFAULT;
	if (m->old_len == 0 && !(r->flags & VM_SHARED))
		return -EINVAL;
	if (m->new_len <= m->old_len)
		return 0;
	more = (m->new_len - m->old_len) >> PAGE_SHIFT;
	e = vm_check_lock(r->space, r->flags, more);
	if (e)
		return e;
	return vm_check_limits(r->space, more, (r->prot & PROT_WRITE) && !(r->flags & VM_SHARED));
}

/* Not longer than before, and it stays where it is: only what is behind it goes. */
static long shrink(struct vm_space *vm, const struct move *m)
{
	int e = 0;

	if (m->new_len < m->old_len)
		e = vm_unmap(vm, m->from + m->new_len, m->old_len - m->new_len);
	return e ? e : (long)m->from;
}

/* To a chosen place, or with the old range left behind; what is too much goes first. */
static long move_fixed(struct vm_space *vm, struct move *m)
{
	size_t excess = m->old_len > m->new_len ? m->old_len - m->new_len : 0;
	int e;

	m->old_len -= excess;
	e = check_region(vm_find(vm, m->from), m);
	if (!e && excess)
		e = vm_unmap(vm, m->from + m->new_len, excess);
	return e ? e : move_region(vm, m);
}

static long mremap(struct vm_space *vm, struct move *m)
{
	struct vm_region *r;
	int e = check_flags(m);

	if (e)
		return e;
	r = vm_find(vm, m->from);
	if (!r)
		return -EFAULT;
	if (m->flags & (MREMAP_FIXED | MREMAP_DONTUNMAP))
		return move_fixed(vm, m);
	if (m->old_len && m->new_len <= m->old_len)
		return shrink(vm, m);
	e = check_region(r, m);
	if (e)
		return e;
	if (m->old_len && grow_in_place(r, m))
		return (long)m->from;
	return m->flags & MREMAP_MAYMOVE ? move_region(vm, m) : -ENOMEM;
}

long sys_mremap(const struct syscall_args *a)
{
	struct move m = {.from = a->arg[0],
	                 .old_len = page_up(a->arg[1]),
	                 .new_len = page_up(a->arg[2]),
	                 .flags = (unsigned)a->arg[3],
	                 .to = 0};

	if (a->arg[3] > UINT32_MAX)
		return -EINVAL;
	if (m.flags & MREMAP_FIXED)
		m.to = a->arg[4];
	return mremap(vm_current(), &m);
}
