/* SPDX-License-Identifier: BSD-2-Clause */
/* What files are: fstat and its like, modes and owners, file systems. */
#include "file.h"
#include "kmem.h"
#include "linux_abi.h"
#include "pmm.h"
#include "proc.h"
#include "syscall.h"
#include "tree.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

#define AT_NO_AUTOMOUNT 0x800

static int stat_file(struct file *f, struct stat *st)
{
	memset(st, 0, sizeof(*st));
	return f->ops->stat ? f->ops->stat(f, st) : -EBADF;
}

int stat_fd(int fd, struct stat *st)
{
	struct file *f = fd_get(fd);
	int err;

	if (!f)
		return -EBADF;
	err = stat_file(f, st);
	file_put(f);
	return err;
}

static int stat_path(int dirfd, uintptr_t user, bool follow, struct stat *st)
{
	char path[KPATH_MAX];
	struct node n;
	int err = path_at(dirfd, user, path);

	if (!err)
		err = tree_lookup(path, follow, &n);
	if (err)
		return err;
	if (n.kind == NODE_LINK && n.link && follow)
		return stat_file(n.link, st);
	memset(st, 0, sizeof(*st));
	node_stat(&n, st);
	return 0;
}

static int stat_at(int dirfd, uintptr_t user, unsigned flags, struct stat *st)
{
	int empty = flags & AT_EMPTY_PATH ? path_is_empty(user) : 0;

	if (empty < 0)
		return empty;
	if (empty && dirfd != AT_FDCWD)
		return stat_fd(dirfd, st);
	return stat_path(dirfd, user, !(flags & AT_SYMLINK_NOFOLLOW), st);
}

long sys_fstat(const struct syscall_args *a)
{
	struct stat st;
	int err = stat_fd((int)a->arg[0], &st);

	return err ? err : arch_copy_out(a->arg[1], &st, sizeof(st));
}

long sys_newfstatat(const struct syscall_args *a)
{
	unsigned flags = (unsigned)a->arg[3];
	struct stat st;
	int err;

	if (flags & ~(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH | AT_NO_AUTOMOUNT))
		return -EINVAL;
	err = stat_at((int)a->arg[0], a->arg[1], flags, &st);
	return err ? err : arch_copy_out(a->arg[2], &st, sizeof(st));
}

/* ---- modes and owners ----------------------------------------------------------------- */

static long chmod_file(struct file *f, unsigned mode)
{
	return f->flags & O_PATH ? -EBADF : f->ops->chmod ? f->ops->chmod(f, mode) : -EPERM;
}

static long chown_file(struct file *f, unsigned uid, unsigned gid)
{
	return f->ops->chown ? f->ops->chown(f, uid, gid) : -EPERM;
}

/* The file in memory at a path as a description, which is what the operations take. */
static int open_at(int dirfd, uintptr_t user, bool follow, struct file **out)
{
	char path[KPATH_MAX];
	struct node n;
	int err = path_at(dirfd, user, path);

	if (!err)
		err = tree_lookup(path, follow, &n);
	if (err)
		return err;
	if (n.kind == NODE_LINK && n.link && follow) {
		file_get(*out = n.link);
		return 0;
	}
	if (n.kind == NODE_RAM)
		return ram_open(n.ram, O_RDONLY, out);
	return n.kind == NODE_INITRD ? -EROFS : -EPERM;
}

long sys_fchmod(const struct syscall_args *a)
{
	struct file *f = fd_get((int)a->arg[0]);
	long r;

	if (!f)
		return -EBADF;
	r = chmod_file(f, (unsigned)a->arg[1] & 07777);
	file_put(f);
	return r;
}

long sys_fchmodat(const struct syscall_args *a)
{
	struct file *f;
	long r = open_at((int)a->arg[0], a->arg[1], true, &f);

	if (r)
		return r;
	r = chmod_file(f, (unsigned)a->arg[2] & 07777);
	file_put(f);
	return r;
}

long sys_fchown(const struct syscall_args *a)
{
	struct file *f = fd_get((int)a->arg[0]);
	long r;

	if (!f)
		return -EBADF;
	r = f->flags & O_PATH ? -EBADF : chown_file(f, (unsigned)a->arg[1], (unsigned)a->arg[2]);
	file_put(f);
	return r;
}

long sys_fchownat(const struct syscall_args *a)
{
	unsigned flags = (unsigned)a->arg[4];
	struct file *f = NULL;
	long r = 0;
	int empty;

	if (flags & ~(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH))
		return -EINVAL;
	empty = flags & AT_EMPTY_PATH ? path_is_empty(a->arg[1]) : 0;
	if (empty < 0)
		return empty;
	if (empty)
		r = (f = fd_get((int)a->arg[0])) ? 0 : -EBADF;
	else
		r = open_at((int)a->arg[0], a->arg[1], !(flags & AT_SYMLINK_NOFOLLOW), &f);
	if (r)
		return r;
	r = chown_file(f, (unsigned)a->arg[2], (unsigned)a->arg[3]);
	file_put(f);
	return r;
}
