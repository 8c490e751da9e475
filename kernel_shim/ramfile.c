/* SPDX-License-Identifier: BSD-2-Clause */
/* Files in memory when they are open: contents, size, owner; memfd_create. */
#include "clock.h"
#include "kmem.h"
#include "linux_abi.h"
#include "console.h"
#include "pmm.h"
#include "proc.h"
#include "syscall.h"
#include "tree.h"
#include "vm.h"
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/mman.h>

#define DEV_RAM       0x19
#define WRITE_PART    (16 * PAGE_SIZE) /* between two looks at how much memory is left */
#define MEMFD_NAMEMAX 249

/* ---- contents --------------------------------------------------------------------------- */

void ram_stat(const struct ram_file *r, struct stat *st)
{
	inode_stat(&r->inode, st);
	st->st_dev = DEV_RAM;
	st->st_nlink = r->nlink;
	st->st_size = (long)r->object->size;
	st->st_blocks = (long)(r->object->npages * (PAGE_SIZE / 512));
	st->st_atim = timespec_from_ns(r->atime);
	st->st_mtim = timespec_from_ns(r->mtime);
	st->st_ctim = timespec_from_ns(r->ctime);
}

int ram_resize(struct ram_file *r, uint64_t size)
{
	int err = vm_object_resize(r->object, size);

	if (!err)
		r->mtime = r->ctime = clock_realtime();
	return err;
}

static long file_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	struct ram_file *r = f->data;
	long done = vm_object_read(r->object, *off, buf, n);

	if (done > 0)
		*off += (uint64_t)done;
	return done;
}

/* How many of n bytes at off may be written: RLIMIT_FSIZE, memory. */
static long clip(uint64_t off, size_t n)
{
	uint64_t limit = process_limit(process_current(), RLIMIT_FSIZE), end;

	if (pmm_is_low())
		return -ENOSPC;
	if (__builtin_add_overflow(off, n, &end) || end > INT64_MAX)
		return -EFBIG;
	if (end <= limit)
		return (long)n;
	return off >= limit ? file_check_size(end) : (long)(limit - off);
}

static long write_part(struct file *f, uintptr_t buf, size_t size, uint64_t *off)
{
	struct ram_file *r = f->data;
	uint64_t old = r->object->size, at = f->flags & O_APPEND ? old : *off;
	long n = size ? clip(at, size) : 0, done;

	if (n <= 0)
		return n;
	if (at + (uint64_t)n > old) {
		int err = ram_resize(r, at + (uint64_t)n);

		if (err)
			return err;
	}
	done = vm_object_write(r->object, at, buf, (size_t)n);
	if (done < n && r->object->size > old) {
		uint64_t end = at + (done > 0 ? (uint64_t)done : 0);

		ram_resize(r, done > 0 && end > old ? end : old);
	}
	if (done <= 0)
		return done == -ENOMEM ? -ENOSPC : done;
	r->mtime = r->ctime = clock_realtime();
	*off = at + (uint64_t)done;
	return done;
}

static long file_write(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	size_t done = 0;
	long r = 0;

	while (done < n && !thread_must_die(thread_current())) {
		size_t part = n - done < WRITE_PART ? n - done : WRITE_PART;

		r = write_part(f, buf + done, part, off);
		done += r > 0 ? (size_t)r : 0;
		if (r < (long)part)
			break;
	}
	return done ? (long)done : r;
}

static int file_truncate(struct file *f, uint64_t size)
{
	return ram_resize(f->data, size);
}

static int file_stat(struct file *f, struct stat *st)
{
	ram_stat(f->data, st);
	return 0;
}

static int file_mmap(struct file *f, bool shared, struct vm_object **obj)
{
	struct ram_file *r = f->data;

	(void)shared;
	vm_object_get(r->object);
	*obj = r->object;
	return 0;
}

/* Makes every page of the range exist.  After -ENOSPC those that were made inside the old
 * size stay, as zeros. */
static int reserve_pages(struct vm_object *obj, uint64_t offset, uint64_t end)
{
	uint64_t pa;

	for (uint64_t i = offset / PAGE_SIZE; i < (end + PAGE_SIZE - 1) / PAGE_SIZE; i++) {
		if (pmm_is_low() || vm_object_page(obj, i, true, &pa))
			return -ENOSPC;
	}
	return 0;
}

static int file_allocate(struct file *f, int mode, uint64_t offset, uint64_t len)
{
	struct ram_file *r = f->data;
	uint64_t end = offset + len, old = r->object->size;
	int err = file_check_size(mode & FALLOC_FL_KEEP_SIZE ? 0 : end);

	if (err)
		return err;
	if (end / PAGE_SIZE > pmm_total_pages())
		return -ENOSPC;
	if (end > old) {
		err = ram_resize(r, end);
		if (err)
			return err;
	}
	err = reserve_pages(r->object, offset, end);
	if ((err || (mode & FALLOC_FL_KEEP_SIZE)) && end > old)
		ram_resize(r, old);
	return err;
}

static struct inode *file_inode(struct file *f)
{
	return &((struct ram_file *)f->data)->inode;
}

static void file_release(struct file *f)
{
	ram_put(f->data);
}

static const struct file_ops ram_ops = {
        .read = file_read,
        .write = file_write,
        .truncate = file_truncate,
        .stat = file_stat,
        .mmap = file_mmap,
        .allocate = file_allocate,
        .inode = file_inode,
        .release = file_release,
        .seekable = true,
};

int ram_open(struct ram_file *r, int flags, struct file **out)
{
	struct file *f = file_create(&ram_ops, flags, r);

	if (!f)
		return -ENOMEM;
	ram_get(r);
	*out = f;
	return 0;
}

struct ram_file *ram_of(const struct file *f)
{
	return f->ops == &ram_ops ? f->data : NULL;
}

static int memfd(const char *name, struct file **out)
{
	static const char form[] = "/memfd:%s (deleted)";
	struct ram_file *r = ram_create(0777);
	int err;

	if (!r)
		return -ENOMEM;
	err = ram_open(r, O_RDWR | O_LARGEFILE, out);
	ram_put(r);
	if (err)
		return err;
	(*out)->path = kmalloc(sizeof(form) + strlen(name));
	if ((*out)->path)
		ksnprintf((*out)->path, sizeof(form) + strlen(name), form, name);
	return 0;
}

long sys_memfd_create(const struct syscall_args *a)
{
	char name[MEMFD_NAMEMAX + 1];
	unsigned flags = (unsigned)a->arg[1];
	struct file *f;
	long n;

	if (flags & ~(MFD_CLOEXEC | MFD_ALLOW_SEALING))
		return -EINVAL;
	n = arch_copy_in_string(name, a->arg[0], sizeof(name));
	if (n < 0)
		return n == -ENAMETOOLONG ? -EINVAL : n;
	n = memfd(name, &f);
	return n ? n : fd_install(f, flags & MFD_CLOEXEC);
}
