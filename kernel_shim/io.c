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

/* A descriptor open for the direction, with a reference. */
static int get_for(int fd, enum direction dir, struct file **out)
{
	struct file *f = fd_get(fd);

	if (!f)
		return -EBADF;
	if ((f->flags & O_PATH) || !(dir == READ ? file_readable(f) : file_writable(f))) {
		file_put(f);
		return -EBADF;
	}
	*out = f;
	return 0;
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

static long read_write(const struct syscall_args *a, enum direction dir)
{
	struct file *f;
	long r = get_for((int)a->arg[0], dir, &f);

	if (r)
		return r;
	r = (int64_t)a->arg[2] < 0 ? -EINVAL : transfer(f, dir, a->arg[1], a->arg[2], &f->offset);
	file_put(f);
	return r;
}

long sys_read(const struct syscall_args *a)
{
	return read_write(a, READ);
}

long sys_write(const struct syscall_args *a)
{
	return read_write(a, WRITE);
}

static long read_write_at(const struct syscall_args *a, enum direction dir)
{
	uint64_t off = a->arg[3];
	struct file *f;
	long r;

	if ((int64_t)off < 0)
		return -EINVAL;
	r = get_for((int)a->arg[0], dir, &f);
	if (r)
		return r;
	if (!f->ops->seekable)
		r = -ESPIPE;
	else if ((int64_t)a->arg[2] < 0)
		r = -EINVAL;
	else
		r = transfer(f, dir, a->arg[1], a->arg[2], &off);
	file_put(f);
	return r;
}

long sys_pread64(const struct syscall_args *a)
{
	return read_write_at(a, READ);
}

long sys_pwrite64(const struct syscall_args *a)
{
	return read_write_at(a, WRITE);
}

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
	struct iovec small[IOV_SMALL], *v = small;
	uint64_t n = (uint32_t)a->arg[2];
	struct file *f;
	long r = get_for((int)a->arg[0], dir, &f);

	if (r)
		return r;
	if (a->arg[2] > IOV_MAX)
		r = -EINVAL;
	else if (n > IOV_SMALL && !(v = kmalloc(n * sizeof(*v))))
		r = -ENOMEM;
	else if (n && arch_copy_in(v, a->arg[1], n * sizeof(*v)))
		r = -EFAULT;
	else
		r = run_vector(f, dir, v, (unsigned)n);
	if (v != small)
		kfree(v);
	file_put(f);
	return r;
}

long sys_readv(const struct syscall_args *a)
{
	return read_write_vector(a, READ);
}

long sys_writev(const struct syscall_args *a)
{
	return read_write_vector(a, WRITE);
}

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
	struct file *f = fd_get((int)a->arg[0]);
	long r;

	if (!f)
		return -EBADF;
	r = f->flags & O_PATH ? -EBADF : seek(f, (int64_t)a->arg[1], (int)a->arg[2]);
	file_put(f);
	return r;
}

/* RLIMIT_FSIZE: -EFBIG and SIGXFSZ beyond it. */
int file_check_size(uint64_t size)
{
	if (size <= process_limit(process_current(), RLIMIT_FSIZE))
		return 0;
	signal_send_thread(thread_current(), SIGXFSZ, NULL);
	return -EFBIG;
}

long sys_ftruncate(const struct syscall_args *a)
{
	struct file *f;
	long r;

	if ((int64_t)a->arg[1] < 0)
		return -EINVAL;
	f = fd_get((int)a->arg[0]);
	if (!f)
		return -EBADF;
	if (f->flags & O_PATH)
		r = -EBADF;
	else if (!file_writable(f) || !f->ops->truncate)
		r = -EINVAL;
	else if (!(r = file_check_size(a->arg[1])))
		r = f->ops->truncate(f, a->arg[1]);
	file_put(f);
	return r;
}

long sys_fallocate(const struct syscall_args *a)
{
	int64_t off = (int64_t)a->arg[2], len = (int64_t)a->arg[3], end;
	int mode = (int)a->arg[1];
	struct file *f;
	long r = get_for((int)a->arg[0], WRITE, &f);

	if (r)
		return r;
	if (off < 0 || len <= 0)
		r = -EINVAL;
	else if (mode & ~(FALLOC_FL_KEEP_SIZE | FALLOC_FL_PUNCH_HOLE))
		r = -EOPNOTSUPP;
	else if (mode == FALLOC_FL_PUNCH_HOLE)
		r = -EOPNOTSUPP;
	else if (__builtin_add_overflow(off, len, &end))
		r = -EFBIG;
	else if (!f->ops->allocate)
		r = f->ops->seekable ? -ENODEV : -ESPIPE;
	else
		r = f->ops->allocate(f, mode, (uint64_t)off, (uint64_t)len);
	file_put(f);
	return r;
}

long sys_fsync(const struct syscall_args *a)
{
	struct file *f = fd_get((int)a->arg[0]);
	long r;

	if (!f)
		return -EBADF;
	r = f->flags & O_PATH ? -EBADF : f->ops->truncate || f->ops->getdents ? 0 : -EINVAL;
	file_put(f);
	return r;
}

static long set_nonblock(struct file *f, uintptr_t arg)
{
	int on;

	if (arch_copy_in(&on, arg, sizeof(on)))
		return -EFAULT;
	f->flags = on ? f->flags | O_NONBLOCK : f->flags & ~O_NONBLOCK;
	return 0;
}

long sys_ioctl(const struct syscall_args *a)
{
	int fd = (int)a->arg[0];
	uint32_t request = (uint32_t)a->arg[1];
	struct file *f = fd_get(fd);
	long r;

	if (!f)
		return -EBADF;
	if (f->flags & O_PATH)
		r = -EBADF;
	else if (request == FIOCLEX || request == FIONCLEX)
		r = fd_set_cloexec(fd, request == FIOCLEX);
	else if (request == FIONBIO)
		r = set_nonblock(f, a->arg[2]);
	else
		r = f->ops->ioctl ? f->ops->ioctl(f, request, a->arg[2]) : -ENOTTY;
	file_put(f);
	return r;
}

long sys_getdents64(const struct syscall_args *a)
{
	struct file *f = fd_get((int)a->arg[0]);
	long r;

	if (!f)
		return -EBADF;
	if (f->flags & O_PATH)
		r = -EBADF;
	else
		r = f->ops->getdents ? f->ops->getdents(f, a->arg[1], (uint32_t)a->arg[2])
		                     : -ENOTDIR;
	file_put(f);
	return r;
}
