/* SPDX-License-Identifier: BSD-2-Clause */
/* Paths: making them absolute, and the current directory. */
#include "kmem.h"
#include "proc.h"
#include "syscall.h"
#include "tree.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

/* Appends one component to the path of length n; the new length or -ENAMETOOLONG. */
static int append(char out[KPATH_MAX], int n, const char *name, size_t len)
{
	if (len > KNAME_MAX || (size_t)n + 1 + len >= KPATH_MAX)
		return -ENAMETOOLONG;
	out[n++] = '/';
	memcpy(out + n, name, len);
	return n + (int)len;
}

static int parent_length(const char *out, int n)
{
	while (n > 0 && out[--n] != '/')
		;
	return n;
}

/* Adds the components of path to the absolute one of length n in out. */
static int walk(const char *path, char out[KPATH_MAX], int n)
{
	while (*path && n >= 0) {
		size_t len = 0;

		while (path[len] && path[len] != '/')
			len++;
		if (len == 2 && path[0] == '.' && path[1] == '.')
			n = parent_length(out, n);
		else if (len > 1 || (len == 1 && path[0] != '.'))
			n = append(out, n, path, len);
		path += len;
		path += *path == '/';
	}
	return n;
}

static int resolve_from(const char *base, const char *path, char out[KPATH_MAX])
{
	int n = 0;

	if (!*path)
		return -ENOENT;
	if (*path != '/')
		n = walk(base, out, 0);
	if (n >= 0)
		n = walk(path, out, n);
	if (n < 0)
		return n;
	if (n == 0)
		out[n++] = '/';
	out[n] = '\0';
	return 0;
}

int path_resolve(const char *path, char out[KPATH_MAX])
{
	const char *cwd = process_current()->cwd;

	return resolve_from(cwd ? cwd : "/", path, out);
}

int path_is_empty(uintptr_t user)
{
	char c;

	if (arch_copy_in(&c, user, 1))
		return -EFAULT;
	return !c;
}

static int resolve_at(int dirfd, const char *path, char out[KPATH_MAX])
{
	HELD_FILE dir = NULL;
	struct node n;

	if (*path == '/' || dirfd == AT_FDCWD)
		return path_resolve(path, out);
	dir = fd_get(dirfd);
	if (!dir)
		return -EBADF;
	if (!dir->path || tree_lookup(dir->path, true, &n) || n.kind != NODE_DIR)
		return -ENOTDIR;
	return resolve_from(dir->path, path, out);
}

int path_at(int dirfd, uintptr_t user, char out[KPATH_MAX])
{
	char path[KPATH_MAX];
	long n = arch_copy_in_string(path, user, sizeof(path));

	if (n < 0)
		return (int)n;
	return n ? resolve_at(dirfd, path, out) : -ENOENT;
}

bool path_starts(const char *path, const char *prefix, const char **rest)
{
	size_t n = strlen(prefix);

	if (strncmp(path, prefix, n) != 0 || (path[n] && path[n] != '/'))
		return false;
	*rest = path + n + (path[n] == '/');
	return true;
}

/* ---- calls ---------------------------------------------------------------------------- */

long sys_getcwd(const struct syscall_args *a)
{
	const char *cwd = process_current()->cwd;
	size_t n;

	cwd = cwd ? cwd : "/";
	n = strlen(cwd) + 1;
	if (a->arg[1] < n)
		return -ERANGE;
	return arch_copy_out(a->arg[0], cwd, n) ? -EFAULT : (long)n;
}

long sys_chdir(const struct syscall_args *a)
{
	struct process *p = process_current();
	struct node n;
	char *copy;
	int err = node_at(AT_FDCWD, a->arg[0], true, &n);

	if (err)
		return err;
	if (n.kind != NODE_DIR)
		return -ENOTDIR;
	err = inode_access(&n.inode, 1, false);
	if (err)
		return err;
	copy = kstrdup(n.path);
	if (!copy)
		return -ENOMEM;
	kfree(p->cwd);
	p->cwd = copy;
	return 0;
}
