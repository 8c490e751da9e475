/* SPDX-License-Identifier: BSD-2-Clause */
/* The system calls mmap, munmap, mprotect, brk, msync and mincore. */
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/mman.h>

#include "file.h"
#include "kmem.h"
#include "param.h"
#include "pmm.h"
#include "proc.h"
#include "syscall.h"
#include "vm_internal.h"

#define PROT_ALL (PROT_READ | PROT_WRITE | PROT_EXEC)

/* The flags that MAP_SHARED_VALIDATE knows. */
#define MAP_KNOWN                                                                                \
	(MAP_TYPE | MAP_FIXED | MAP_ANONYMOUS | MAP_GROWSDOWN | MAP_DENYWRITE | MAP_EXECUTABLE | \
	 MAP_LOCKED | MAP_NORESERVE | MAP_POPULATE | MAP_NONBLOCK | MAP_STACK |                  \
	 MAP_FIXED_NOREPLACE)

/* ---- mmap ------------------------------------------------------------------------------- */

static int check_type(unsigned flags)
{
	bool anonymous = flags & MAP_ANONYMOUS;

	if (flags & MAP_HUGETLB)
		return -ENOMEM; /* the pool of huge pages is empty */
	switch (flags & MAP_TYPE) {
	case MAP_PRIVATE:
		return 0;
	case MAP_SHARED:
		return flags & MAP_GROWSDOWN ? -EINVAL : 0;
	case MAP_SHARED_VALIDATE:
		if (anonymous || (flags & MAP_GROWSDOWN))
			return -EINVAL;
		return flags & ~(unsigned)MAP_KNOWN ? -EOPNOTSUPP : 0;
	default:
		return -EINVAL;
	}
}

static int file_object(struct file *f, struct vm_map_request *req)
{
	bool shared = (req->flags & MAP_TYPE) != MAP_PRIVATE;

	if (!file_readable(f))
		return -EACCES;
	if (shared && !file_writable(f)) {
		if (req->prot & PROT_WRITE)
			return -EACCES;
		req->vmflags |= VM_NOWRITE;
	}
	if (!f->ops->mmap)
		return -ENODEV;
	return f->ops->mmap(f, shared, &req->object);
}

/* Puts the object to map into the request; NULL stays for private anonymous memory. */
static int request_object(struct vm_map_request *req, int fd)
{
	HELD_FILE f = NULL;
	int e;

	if (req->flags & MAP_ANONYMOUS) {
		req->offset = 0;
		if ((req->flags & MAP_TYPE) == MAP_PRIVATE)
			return 0;
		req->object = vm_object_create(page_up(req->len));
		return req->object ? 0 : -ENOMEM;
	}
	f = fd_get(fd);
	if (!f)
		return -EBADF;
	e = check_type(req->flags);
	if (e || req->len == 0)
		return e ? e : -EINVAL;
	if (req->offset > INT64_MAX || page_up(req->len) > INT64_MAX - req->offset)
		return -EOVERFLOW;
	return file_object(f, req);
}

long sys_mmap(const struct syscall_args *a)
{
	struct vm_map_request req = {.addr = a->arg[0],
	                             .len = a->arg[1],
	                             .prot = a->arg[2] & PROT_ALL,
	                             .flags = (unsigned)a->arg[3],
	                             .offset = a->arg[5]};
	long r = 0;

	if (req.offset & (PAGE_SIZE - 1))
		return -EINVAL;
	if (req.flags & MAP_ANONYMOUS)
		r = check_type(req.flags);
	if (!r && (req.flags & MAP_ANONYMOUS) && req.len > USER_TOP)
		r = -ENOMEM;
	if (!r)
		r = request_object(&req, (int)a->arg[4]);
	if (r)
		return r;
	if (a->arg[2] & ARCH_PROT_TAGGED)
		req.vmflags |= VM_TAGGED;
	r = vm_map(vm_current(), &req);
	if (req.object)
		vm_object_put(req.object);
	return r;
}

SYSCALL_GIVES(munmap, vm_unmap(vm_current(), a->arg[0], a->arg[1]))

long sys_mprotect(const struct syscall_args *a)
{
	if (a->arg[2] & ~(uint64_t)(PROT_ALL | ARCH_PROT_TAGGED))
		return -EINVAL;
	return vm_protect(vm_current(), a->arg[0], a->arg[1], (unsigned)a->arg[2]);
}

/* ---- brk ---------------------------------------------------------------------------------- */

static bool brk_grow(struct vm_space *vm, uintptr_t from, uintptr_t to)
{
	struct vm_map_request req = {.addr = from,
	                             .len = to - from,
	                             .prot = PROT_READ | PROT_WRITE,
	                             .flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE};

	return vm_map(vm, &req) >= 0;
}

/* Linux's: the new break, or the old one when it cannot be moved. */
long sys_brk(const struct syscall_args *a)
{
	struct vm_space *vm = vm_current();
	uintptr_t brk = a->arg[0], old_end = page_up(vm->brk), new_end = page_up(brk);

	if (brk < vm->brk_start || brk >= vm_mmap_top())
		return (long)vm->brk;
	if (new_end > old_end && !brk_grow(vm, old_end, new_end))
		return (long)vm->brk;
	if (new_end < old_end && vm_unmap(vm, new_end, old_end - new_end))
		return (long)vm->brk;
	vm->brk = brk;
	return (long)brk;
}

/* ---- msync, mincore ------------------------------------------------------------------- */

/* Memory is all there is to write to: only the arguments count. */
long sys_msync(const struct syscall_args *a)
{
	struct vm_space *vm = vm_current();
	uintptr_t start = a->arg[0], end;
	unsigned flags = (unsigned)a->arg[2];

	if (flags & ~(unsigned)(MS_ASYNC | MS_INVALIDATE | MS_SYNC))
		return -EINVAL;
	if ((flags & MS_ASYNC) && (flags & MS_SYNC))
		return -EINVAL;
	if (start & (PAGE_SIZE - 1))
		return -EINVAL;
	if (vm_range(start, a->arg[1], &end))
		return -ENOMEM;
	if (start == end)
		return 0;
	if (flags & MS_INVALIDATE) {
		struct vm_region *r = vm_tree_above(vm, start);

		for (; r && r->start < end; r = vm_next(r))
			if (r->flags & VM_LOCKED)
				return -EBUSY;
	}
	return vm_covered(vm, start, end) ? 0 : -ENOMEM;
}

static unsigned char in_core(struct vm_space *vm, uintptr_t va)
{
	struct vm_region *r = vm_find(vm, va);
	uint64_t pa;
	unsigned prot;

	if (page_get(&vm->as, va, &pa, &prot))
		return 1;
	if (!r || !r->object)
		return 0;
	vm_object_page(r->object, (r->offset + (va - r->start)) >> PAGE_SHIFT, false, &pa);
	return pa != 0;
}

long sys_mincore(const struct syscall_args *a)
{
	struct vm_space *vm = vm_current();
	uintptr_t va = a->arg[0], out = a->arg[2], end;

	if (va & (PAGE_SIZE - 1))
		return -EINVAL;
	if (vm_range(va, a->arg[1], &end))
		return -ENOMEM;
	while (va < end) {
		unsigned char bytes[256];
		size_t n = 0;

		for (; n < sizeof bytes && va < end; va += PAGE_SIZE) {
			if (!vm_find(vm, va))
				return -ENOMEM;
			bytes[n++] = in_core(vm, va);
		}
		if (arch_copy_out(out, bytes, n))
			return -EFAULT;
		out += n;
	}
	return 0;
}
