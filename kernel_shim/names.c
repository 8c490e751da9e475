/* SPDX-License-Identifier: BSD-2-Clause */
/* System calls that work on names: unlink, link, readlink, access. */
#include "kmem.h"
#include "linux_abi.h"
#include "proc.h"
#include "syscall.h"
#include "tree.h"
#include "vm.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

static int node_at(int dirfd, uintptr_t user, bool follow, struct node *n)
{
	char path[KPATH_MAX];
	int err = path_at(dirfd, user, path);

	return err ? err : tree_lookup(path, follow, n);
}

static long remove_node(const struct node *n)
{
	const char *name;

	switch (n->kind) {
	case NODE_RAM:
		return ram_unlink(n->path);
	case NODE_QUEUE:
		return path_starts(n->path, "/dev/mqueue", &name) ? mq_unlink_name(name) : -EPERM;
	case NODE_DIR:
		return -EISDIR;
	case NODE_INITRD:
		return -EROFS;
	default:
		return -EPERM;
	}
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
	return remove_node(&n);
}

/* No directory can be made: the tree is what it is. */
long sys_mkdirat(const struct syscall_args *a)
{
	struct node n;
	int err = node_at((int)a->arg[0], a->arg[1], true, &n);

	return !err ? -EEXIST : err == -ENOENT ? -EROFS : err;
}

/* ---- link ------------------------------------------------------------------------------- */

/* The file that the first two arguments of linkat name, with a reference. */
static int link_source(const struct syscall_args *a, unsigned flags, struct ram_file **out)
{
	struct ram_file *r = NULL;
	struct file *f = NULL;
	struct node n;
	int err = 0;

	if ((flags & AT_EMPTY_PATH) && (err = path_is_empty(a->arg[1])) == 1) {
		f = fd_get((int)a->arg[0]);
		if (!f)
			return -EBADF;
		r = ram_of(f);
	} else if (!err) {
		err = node_at((int)a->arg[0], a->arg[1], flags & AT_SYMLINK_FOLLOW, &n);
		if (!err && n.kind == NODE_RAM)
			r = n.ram;
		else if (!err && n.kind == NODE_LINK && n.link && (flags & AT_SYMLINK_FOLLOW))
			r = ram_of(n.link);
	}
	if (err >= 0)
		err = !r ? -EXDEV : !r->nlink && !r->linkable ? -ENOENT : 0;
	if (!err)
		ram_get(*out = r);
	if (f)
		file_put(f);
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
	err = link_target(a, path);
	if (!err)
		err = ram_link(path, r);
	ram_put(r);
	return err;
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
		r = tree_link_target(&n, target);
	if (r < 0)
		return r;
	if (r > (int)a->arg[3])
		r = (int)a->arg[3];
	return arch_copy_out(a->arg[2], target, (size_t)r) ? -EFAULT : r;
}

static long check_access(int dirfd, uintptr_t user, int mode, unsigned flags)
{
	struct node n;
	int err;

	if (mode & ~(R_OK | W_OK | X_OK))
		return -EINVAL;
	if (flags & ~(AT_EACCESS | AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH))
		return -EINVAL;
	err = node_at(dirfd, user, !(flags & AT_SYMLINK_NOFOLLOW), &n);
	if (err)
		return err;
	if ((mode & W_OK) && n.kind == NODE_INITRD)
		return -EROFS;
	if (n.kind == NODE_LINK && n.link)
		return 0;
	return access_check(n.mode, n.uid, n.gid, (unsigned)mode, !(flags & AT_EACCESS));
}

long sys_faccessat(const struct syscall_args *a)
{
	return check_access((int)a->arg[0], a->arg[1], (int)a->arg[2], 0);
}

long sys_faccessat2(const struct syscall_args *a)
{
	return check_access((int)a->arg[0], a->arg[1], (int)a->arg[2], (unsigned)a->arg[3]);
}
