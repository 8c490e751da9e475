/* SPDX-License-Identifier: BSD-2-Clause */
/* open: from a path or a node to an open file description; files of the initrd. */
#include "console.h"
#include "initrd.h"
#include "kmem.h"
#include "linux_abi.h"
#include "proc.h"
#include "syscall.h"
#include "tree.h"
#include "vm.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

/* Flags that say how to open and are not kept. */
#define OPENING (O_CREAT | O_EXCL | O_NOCTTY | O_TRUNC | O_CLOEXEC)
#define TMPFILE (O_TMPFILE & ~O_DIRECTORY)

/* ---- files of the initrd ------------------------------------------------------------------ */

static long initrd_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	const struct initrd_file *file = f->data;

	return read_bytes(file->data, file->size, buf, n, off);
}

static int initrd_stat(struct file *f, struct stat *st)
{
	const struct initrd_file *file = f->data;
	struct node n = {.kind = NODE_INITRD, .initrd = file, .inode = file->inode};

	node_stat(&n, st);
	return 0;
}

/* Every mapping gets a copy of its own: the archive is not page aligned. */
static int initrd_mmap(struct file *f, bool shared, struct vm_object **obj)
{
	const struct initrd_file *file = f->data;
	uint64_t pa;

	(void)shared;
	*obj = vm_object_create(file->size);
	for (size_t at = 0; *obj && at < file->size; at += PAGE_SIZE) {
		size_t left = file->size - at;

		if (vm_object_page(*obj, at >> PAGE_SHIFT, true, &pa)) {
			vm_object_put(*obj);
			*obj = NULL;
		} else {
			memcpy(arch_phys_to_virt(pa), file->data + at,
			       left < PAGE_SIZE ? left : PAGE_SIZE);
		}
	}
	return *obj ? 0 : -ENOMEM;
}

static const struct file_ops initrd_ops = {
        .read = initrd_read,
        .stat = initrd_stat,
        .mmap = initrd_mmap,
        .seekable = true,
};

/* ---- opening --------------------------------------------------------------------------------- */

static int open_ops(const struct file_ops *ops, int flags, const void *data, struct file **out)
{
	*out = file_create(ops, flags, (void *)(uintptr_t)data);
	return *out ? 0 : -ENOMEM;
}

static int open_ram(struct ram_file *r, int flags, struct file **out)
{
	int err = 0;

	if ((flags & O_TRUNC) && r->object->size)
		err = ram_resize(r, 0);
	return err ? err : ram_open(r, flags & ~OPENING, out);
}

/* What stands at N is opened anew; a pipe or socket has only the description it has. */
static int reopen(struct file *f, int flags, struct file **out)
{
	struct ram_file *r = ram_of(f);
	int err;

	if (r) {
		err = inode_may_open(&r->inode, flags);
		return err ? err : open_ram(r, flags, out);
	}
	if (f->path) /* links are followed in it already: this ends a chain of fd/N */
		return tree_open(f->path, (flags & ~(O_CREAT | O_EXCL)) | O_NOFOLLOW, 0, out);
	file_get(f);
	*out = f;
	return 0;
}

static int check_open(const struct node *n, int flags)
{
	bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_TRUNC);

	if ((flags & O_CREAT) && (flags & O_EXCL))
		return -EEXIST;
	if (n->kind == NODE_LINK)
		return !n->link || (flags & O_NOFOLLOW) ? -ELOOP : 0;
	if (n->kind == NODE_DIR && (writes || (flags & O_CREAT)))
		return -EISDIR;
	if (n->kind != NODE_DIR && (flags & O_DIRECTORY))
		return -ENOTDIR;
	if (n->kind == NODE_INITRD && writes)
		return -EROFS;
	return inode_may_open(&n->inode, flags);
}

static int open_node(const struct node *n, int flags, struct file **out)
{
	int keep = flags & ~OPENING, err = check_open(n, flags);

	if (err)
		return err;
	switch (n->kind) {
	case NODE_DIR:
	case NODE_TEXT:
		return made_open(n, keep, out);
	case NODE_DEVICE:
		return open_ops(n->device->ops, keep, n->device, out);
	case NODE_RAM:
		return open_ram(n->ram, flags, out);
	case NODE_INITRD:
		return open_ops(&initrd_ops, keep, n->initrd, out);
	case NODE_QUEUE:
		return mq_open_file(n->queue, keep, out);
	case NODE_LINK:
		return reopen(n->link, flags, out);
	}
	return -ENXIO;
}

static bool parent_exists(const char *path)
{
	char parent[KPATH_MAX];
	struct node n;

	kstrcpy(parent, path, sizeof(parent));
	for (size_t i = strlen(parent); i > 0 && parent[i] != '/'; i--)
		parent[i] = '\0';
	return tree_lookup(parent[1] ? parent : "/", true, &n) == 0;
}

static int create_in_ram(const char *path, int flags, unsigned mode, struct file **out)
{
	const char *name;
	struct ram_file *r;
	int err;

	if (!tree_in_ram(path, &name))
		return parent_exists(path) ? -EROFS : -ENOENT;
	if (strchr(name, '/'))
		return -ENOENT;
	if (flags & O_DIRECTORY)
		return -EINVAL;
	r = ram_create(mode & ~process_current()->umask);
	if (!r)
		return -ENOSPC;
	err = ram_link(path, r);
	if (!err) {
		err = ram_open(r, flags & ~OPENING, out);
		if (err)
			ram_unlink(path);
	}
	ram_put(r);
	return err;
}

static int open_tmpfile(const char *path, int flags, unsigned mode, struct file **out)
{
	struct ram_file *r;
	struct node n;
	int err = tree_lookup(path, true, &n);

	if (err)
		return err;
	if (n.kind != NODE_DIR)
		return -ENOTDIR;
	if ((flags & O_ACCMODE) == O_RDONLY)
		return -EINVAL;
	if (strcmp(n.path, "/dev/shm") != 0 && strcmp(n.path, "/tmp") != 0)
		return -EOPNOTSUPP;
	r = ram_create(mode & ~process_current()->umask);
	if (!r)
		return -ENOSPC;
	r->linkable = !(flags & O_EXCL);
	err = ram_open(r, flags & ~OPENING, out);
	ram_put(r);
	return err;
}

int tree_open(const char *path, int flags, unsigned mode, struct file **out)
{
	bool exclusive = (flags & O_CREAT) && (flags & O_EXCL);
	struct node n;
	int err;

	flags |= O_LARGEFILE;
	if (flags & TMPFILE)
		return flags & O_DIRECTORY ? open_tmpfile(path, flags, mode, out) : -EINVAL;
	err = tree_lookup(path, !(flags & O_NOFOLLOW) && !exclusive, &n);
	if (err == -ENOENT && (flags & O_CREAT)) {
		kstrcpy(n.path, path, sizeof(n.path));
		err = create_in_ram(path, flags, mode, out);
	} else if (!err) {
		err = open_node(&n, flags, out);
	}
	if (!err && !(*out)->path && (*out)->refs == 1)
		(*out)->path = kstrdup(n.path);
	return err;
}

long sys_openat(const struct syscall_args *a)
{
	int flags = (int)a->arg[2];
	char path[KPATH_MAX];
	struct file *f;
	long r = path_at((int)a->arg[0], a->arg[1], path);

	if (!r)
		r = fd_room();
	if (!r)
		r = tree_open(path, flags, (unsigned)a->arg[3] & 07777, &f);
	return r ? r : fd_install(f, flags & O_CLOEXEC);
}
