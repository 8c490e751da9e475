/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading, writing and positioning through descriptors. */
#include "file.h"
#include "kmem.h"
#include "linux_abi.h"
#include "proc.h"
#include "syscall.h"

#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/limits.h>

#define RW_MAX    0x7ffff000ul /* as Linux: more is done in parts */
#define IOV_SMALL 8

enum direction { READ, WRITE };

static bool user_range(uintptr_t addr, uint64_t n)
{
	return n <= USER_TOP && arch_user_addr(addr) <= USER_TOP - n;
}

static long transfer(struct file *f, enum direction dir, uintptr_t buf, size_t n, uint64_t *off)
{
	if (!user_range(buf, n))
		return -EFAULT;
	if (n > RW_MAX)
		n = RW_MAX;
	if (dir == READ)
		return f->ops->read ? f->ops->read(f, buf, n, off) : -EINVAL;
	return f->ops->write ? f->ops->write(f, buf, n, off) : -EINVAL;
}

long read_bytes(const void *data, size_t size, uintptr_t buf, size_t n, uint64_t *off)
{
	if (*off >= size)
		return 0;
	if (n > size - *off)
		n = size - *off;
	if (arch_copy_out(buf, (const char *)data + *off, n))
		return -EFAULT;
	*off += n;
	return (long)n;
}

static long read_write(const struct syscall_args *a, enum direction dir)
{
	HELD_FILE f = fd_get_for((int)a->arg[0], dir == WRITE);

	if (!f)
		return -EBADF;
	return (int64_t)a->arg[2] < 0 ? -EINVAL
	                              : transfer(f, dir, a->arg[1], a->arg[2], &f->offset);
}

SYSCALL_GIVES(read, read_write(a, READ))
SYSCALL_GIVES(write, read_write(a, WRITE))

static long read_write_at(const struct syscall_args *a, enum direction dir)
{
	HELD_FILE f = fd_get_for((int)a->arg[0], dir == WRITE);
	uint64_t off = a->arg[3];

	if ((int64_t)off < 0)
		return -EINVAL;
	if (!f)
		return -EBADF;
	if (!f->ops->seekable)
		return -ESPIPE;
	return (int64_t)a->arg[2] < 0 ? -EINVAL : transfer(f, dir, a->arg[1], a->arg[2], &off);
}

SYSCALL_GIVES(pread64, read_write_at(a, READ))
SYSCALL_GIVES(pwrite64, read_write_at(a, WRITE))

/* ---- vectors ----------------------------------------------------------------------- */

static int check_vector(const struct iovec *v, unsigned n, uint64_t *total)
{
	*total = 0;
	for (unsigned i = 0; i < n; i++) {
		if ((int64_t)v[i].iov_len < 0)
			return -EINVAL;
		if (!user_range(v[i].iov_base, v[i].iov_len))
			return -EFAULT;
		*total += v[i].iov_len;
		if ((int64_t)*total < 0)
			return -EINVAL;
	}
	return 0;
}

static long transfer_vector(struct file *f, enum direction dir, const struct iovec *v, unsigned n)
{
	long done = 0, r;

	for (unsigned i = 0; i < n; i++) {
		if (!v[i].iov_len)
			continue;
		r = transfer(f, dir, v[i].iov_base, v[i].iov_len, &f->offset);
		if (r < 0)
			return done ? done : r;
		done += r;
		if ((uint64_t)r < v[i].iov_len)
			break;
	}
	return done;
}

static long run_vector(struct file *f, enum direction dir, const struct iovec *v, unsigned n)
{
	uint64_t total;
	long r = check_vector(v, n, &total);

	if (!r && total == 0)
		return 0;
	if (!r && dir == WRITE && f->ops->reserve)
		r = f->ops->reserve(f, total);
	return r ? r : transfer_vector(f, dir, v, n);
}

static long read_write_vector(const struct syscall_args *a, enum direction dir)
{
	HELD_FILE f = fd_get_for((int)a->arg[0], dir == WRITE);
	struct iovec small[IOV_SMALL], *v = small;
	size_t n = a->arg[2];
	long r;

	if (!f)
		return -EBADF;
	if (n > IOV_MAX)
		return -EINVAL;
	if (n > IOV_SMALL && !(v = kmalloc(n * sizeof(*v))))
		return -ENOMEM;
	if (n && arch_copy_in(v, a->arg[1], n * sizeof(*v)))
		r = -EFAULT;
	else
		r = run_vector(f, dir, v, (unsigned)n);
	if (v != small)
		kfree(v);
	return r;
}

SYSCALL_GIVES(readv, read_write_vector(a, READ))
SYSCALL_GIVES(writev, read_write_vector(a, WRITE))

/* ---- position and size ---------------------------------------------------------------- */

static long seek(struct file *f, int64_t off, int whence)
{
	struct stat st = {.st_size = 0};
	int64_t base = 0;

	if (!f->ops->seekable)
		return -ESPIPE;
	switch (whence) {
	case SEEK_SET:
		break;
	case SEEK_CUR:
		base = (int64_t)f->offset;
		break;
	case SEEK_END:
		if (f->ops->stat)
			f->ops->stat(f, &st);
		base = st.st_size;
		break;
	default:
		return -EINVAL;
	}
	if (__builtin_add_overflow(base, off, &off))
		return -EOVERFLOW;
	if (off < 0)
		return -EINVAL;
	f->offset = (uint64_t)off;
	return off;
}

long sys_lseek(const struct syscall_args *a)
{
	HELD_FILE f = fd_get((int)a->arg[0]);

	return f ? seek(f, (int64_t)a->arg[1], (int)a->arg[2]) : -EBADF;
}

/* RLIMIT_FSIZE: -EFBIG and SIGXFSZ beyond it. */
int file_check_size(uint64_t size)
{
	if (size <= process_limit(process_current(), RLIMIT_FSIZE))
		return 0;
	signal_send(process_current(), thread_current(), SIGXFSZ, NULL);
	return -EFBIG;
}

long sys_ftruncate(const struct syscall_args *a)
{
	HELD_FILE f = fd_get((int)a->arg[0]);
	int err;

	if ((int64_t)a->arg[1] < 0)
		return -EINVAL;
	if (!f)
		return -EBADF;
	if (!file_writable(f) || !f->ops->truncate)
		return -EINVAL;
	err = file_check_size(a->arg[1]);
	return err ? err : f->ops->truncate(f, a->arg[1]);
}

long sys_fallocate(const struct syscall_args *a)
{
	HELD_FILE f = fd_get_for((int)a->arg[0], true);
	int64_t off = (int64_t)a->arg[2], len = (int64_t)a->arg[3], end;
	int mode = (int)a->arg[1];

	if (!f)
		return -EBADF;
	if (off < 0 || len <= 0)
		return -EINVAL;
	if (mode & ~FALLOC_FL_KEEP_SIZE)
		return -EOPNOTSUPP;
	if (__builtin_add_overflow(off, len, &end))
		return -EFBIG;
	if (!f->ops->allocate)
		return f->ops->seekable ? -ENODEV : -ESPIPE;
	return f->ops->allocate(f, mode, (uint64_t)off, (uint64_t)len);
}

long sys_ioctl(const struct syscall_args *a)
{
	HELD_FILE f = fd_get((int)a->arg[0]);

	if (!f)
		return -EBADF;
	return f->ops->ioctl ? f->ops->ioctl(f, (uint32_t)a->arg[1], a->arg[2]) : -ENOTTY;
}

long sys_getdents64(const struct syscall_args *a)
{
	HELD_FILE f = fd_get((int)a->arg[0]);

	if (!f)
		return -EBADF;
	return f->ops->getdents ? f->ops->getdents(f, a->arg[1], (uint32_t)a->arg[2]) : -ENOTDIR;
}
