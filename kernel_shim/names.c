/* SPDX-License-Identifier: BSD-2-Clause */
/* System calls that work on names: unlink, link, readlink, access. */
#include "file.h"
#include "kmem.h"
#include "linux_abi.h"
#include "proc.h"
#include "syscall.h"
#include "tree.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

int node_at(int dirfd, uintptr_t user, bool follow, struct node *n)
{
	char path[KPATH_MAX];
	int err = path_at(dirfd, user, path);

	return err ? err : tree_lookup(path, follow, n);
}

long sys_unlinkat(const struct syscall_args *a)
{
	unsigned flags = (unsigned)a->arg[2];
	struct node n;
	int err;

	if (flags & ~AT_REMOVEDIR)
		return -EINVAL;
	err = node_at((int)a->arg[0], a->arg[1], false, &n);
	if (err)
		return err;
	if (flags & AT_REMOVEDIR)
		return n.kind == NODE_DIR ? -EBUSY : -ENOTDIR;
	if (n.kind == NODE_RAM)
		return ram_unlink(n.path);
	if (n.kind == NODE_QUEUE)
		return mq_unlink_name(n.path + sizeof("/dev/mqueue/") - 1);
	return n.kind == NODE_DIR ? -EISDIR : n.kind == NODE_INITRD ? -EROFS : -EPERM;
}

/* ---- link ------------------------------------------------------------------------------- */

/* The file in memory that the first two arguments of linkat name; NULL: it is none. */
static int link_source(const struct syscall_args *a, unsigned flags, struct ram_file **out)
{
	bool follow = flags & AT_SYMLINK_FOLLOW;
	int empty = flags & AT_EMPTY_PATH ? path_is_empty(a->arg[1]) : 0, err;
	struct file *f = fd_peek(thread_current()->fds, (int)a->arg[0]);
	struct node n;

	if (empty) {
		*out = f ? ram_of(f) : NULL;
		return empty < 0 ? empty : f ? 0 : -EBADF;
	}
	err = node_at((int)a->arg[0], a->arg[1], follow, &n);
	if (!err)
		*out = n.link && follow ? ram_of(n.link) : n.kind == NODE_RAM ? n.ram : NULL;
	return err;
}

static int link_target(const struct syscall_args *a, char path[KPATH_MAX])
{
	const char *name;
	struct node n;
	int err = path_at((int)a->arg[2], a->arg[3], path);

	if (!err)
		err = tree_lookup(path, false, &n);
	if (err != -ENOENT)
		return err ? err : -EEXIST;
	return !tree_in_ram(path, &name) ? -EXDEV : strchr(name, '/') ? -ENOENT : 0;
}

long sys_linkat(const struct syscall_args *a)
{
	unsigned flags = (unsigned)a->arg[4];
	char path[KPATH_MAX];
	struct ram_file *r;
	int err;

	if (flags & ~(AT_SYMLINK_FOLLOW | AT_EMPTY_PATH))
		return -EINVAL;
	err = link_source(a, flags, &r);
	if (err)
		return err;
	if (!r)
		return -EXDEV;
	if (!r->nlink && !r->linkable)
		return -ENOENT;
	err = link_target(a, path);
	return err ? err : ram_link(path, r);
}

/* ---- asking ------------------------------------------------------------------------------- */

long sys_readlinkat(const struct syscall_args *a)
{
	char target[KPATH_MAX];
	struct node n;
	long r;

	if ((int)a->arg[3] <= 0)
		return -EINVAL;
	r = node_at((int)a->arg[0], a->arg[1], false, &n);
	if (!r)
		r = n.kind == NODE_LINK ? proc_link_target(&n, target) : -EINVAL;
	if (r < 0)
		return r;
	if (r > (int)a->arg[3])
		r = (int)a->arg[3];
	return arch_copy_out(a->arg[2], target, (size_t)r) ? -EFAULT : r;
}

long sys_faccessat(const struct syscall_args *a)
{
	unsigned mode = (unsigned)a->arg[2];
	struct node n;
	int err;

	if (mode & ~(unsigned)(R_OK | W_OK | X_OK))
		return -EINVAL;
	err = node_at((int)a->arg[0], a->arg[1], true, &n);
	if (err)
		return err;
	if ((mode & W_OK) && n.kind == NODE_INITRD)
		return -EROFS;
	return n.link ? 0 : inode_access(&n.inode, mode, true);
}
