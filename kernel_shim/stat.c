/* SPDX-License-Identifier: BSD-2-Clause */
/* What files are: inodes, fstat and its like, fchmod. */
#include "file.h"
#include "kmem.h"
#include "linux_abi.h"
#include "proc.h"
#include "syscall.h"
#include "tree.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

#define AT_NO_AUTOMOUNT 0x800

/* ---- inodes --------------------------------------------------------------------------- */

void inode_init(struct inode *i, unsigned mode)
{
	static uint64_t last = 1000; /* those below are fixed: tree.c */
	const struct cred *c = &process_current()->cred;

	*i = (struct inode){mode, c->euid, c->egid, ++last};
}

int inode_access(const struct inode *i, unsigned want, bool real)
{
	const struct cred *c = &process_current()->cred;
	unsigned me = real ? c->uid : c->euid, mode = i->mode;

	if (me == 0)
		return (want & 1) && (mode & S_IFMT) != S_IFDIR && !(mode & 0111) ? -EACCES : 0;
	if (me == i->uid)
		mode >>= 6;
	else if (i->gid == (real ? c->gid : c->egid))
		mode >>= 3;
	return want & ~mode & 7 ? -EACCES : 0;
}

int inode_may_open(const struct inode *i, int flags)
{
	static const unsigned want[4] = {4, 2, 6, 6};

	return inode_access(i, want[flags & O_ACCMODE] | (flags & O_TRUNC ? 2 : 0), false);
}

int inode_check_owner(const struct inode *i)
{
	const struct process *p = process_current();

	return process_is_root(p) || p->cred.euid == i->uid ? 0 : -EPERM;
}

void inode_stat(const struct inode *i, struct stat *st)
{
	st->st_ino = i->number;
	st->st_mode = i->mode;
	st->st_nlink = 1;
	st->st_uid = i->uid;
	st->st_gid = i->gid;
	st->st_blksize = PAGE_SIZE;
}

/* ---- stat ----------------------------------------------------------------------------- */

static int stat_file(struct file *f, struct stat *st)
{
	memset(st, 0, sizeof(*st));
	return f && f->ops->stat ? f->ops->stat(f, st) : -EBADF;
}

int stat_fd(int fd, struct stat *st)
{
	HELD_FILE f = fd_get(fd);

	return stat_file(f, st);
}

static int stat_at(int dirfd, uintptr_t user, unsigned flags, struct stat *st)
{
	bool follow = !(flags & AT_SYMLINK_NOFOLLOW);
	int empty = flags & AT_EMPTY_PATH ? path_is_empty(user) : 0, err;
	struct node n;

	if (empty < 0)
		return empty;
	if (empty && dirfd != AT_FDCWD)
		return stat_fd(dirfd, st);
	err = node_at(dirfd, user, follow, &n);
	if (err)
		return err;
	if (n.link && follow)
		return stat_file(n.link, st);
	memset(st, 0, sizeof(*st));
	node_stat(&n, st);
	return 0;
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

long sys_fchmod(const struct syscall_args *a)
{
	HELD_FILE f = fd_get((int)a->arg[0]);
	struct inode *i;

	if (!f)
		return -EBADF;
	i = f->ops->inode ? f->ops->inode(f) : NULL;
	if (!i || inode_check_owner(i))
		return -EPERM;
	i->mode = (i->mode & S_IFMT) | ((unsigned)a->arg[1] & 07777);
	return 0;
}
