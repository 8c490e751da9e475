/* SPDX-License-Identifier: BSD-2-Clause */
/* Directories: their entries are collected when one is read from its start, in the form
 * that getdents64 gives out; a position is an offset into that. */
#include "arch.h"
#include "kmem.h"
#include "linux_abi.h"
#include "tree.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

struct dirbuf {
	char *data;
	size_t size, capacity;
	bool failed; /* memory is out */
};

struct dir {
	struct node node;
	struct dirbuf entries;
};

static unsigned char type_of(unsigned mode)
{
	return (unsigned char)((mode & S_IFMT) >> 12);
}

static bool make_room(struct dirbuf *d, size_t n)
{
	size_t capacity = d->capacity ? d->capacity : 512;
	char *data;

	if (d->size + n <= d->capacity)
		return true;
	while (capacity < d->size + n)
		capacity *= 2;
	data = kmalloc(capacity);
	if (!data)
		return false;
	memcpy(data, d->data, d->size);
	kfree(d->data);
	d->data = data;
	d->capacity = capacity;
	return true;
}

void dir_add(struct dirbuf *d, const char *name, unsigned mode, uint64_t ino)
{
	size_t n = (offsetof(struct dirent64, d_name) + strlen(name) + 1 + 7) & ~7ul;
	struct dirent64 *e;

	if (d->failed || !make_room(d, n)) {
		d->failed = true;
		return;
	}
	e = (struct dirent64 *)(void *)(d->data + d->size);
	memset(e, 0, n);
	d->size += n;
	e->d_ino = ino;
	e->d_off = (int64_t)d->size;
	e->d_reclen = (uint16_t)n;
	e->d_type = type_of(mode);
	memcpy(e->d_name, name, strlen(name));
}

static int collect(struct dir *dir)
{
	dir->entries.size = 0;
	dir->entries.failed = false;
	dir_add(&dir->entries, ".", S_IFDIR, dir->node.ino);
	dir_add(&dir->entries, "..", S_IFDIR, 1);
	tree_list(dir->node.path, &dir->entries);
	return dir->entries.failed ? -ENOMEM : 0;
}

static long dir_getdents(struct file *f, uintptr_t buf, size_t n)
{
	struct dir *dir = f->data;
	uint64_t start;
	size_t bytes = 0;

	if (f->offset == 0) {
		int err = collect(dir);

		if (err)
			return err;
	}
	start = f->offset;
	while (start + bytes < dir->entries.size) {
		struct dirent64 *e = (struct dirent64 *)(void *)(dir->entries.data + start + bytes);

		if (bytes + e->d_reclen > n)
			break;
		bytes += e->d_reclen;
	}
	if (!bytes)
		return start < dir->entries.size ? -EINVAL : 0;
	if (arch_copy_out(buf, dir->entries.data + start, bytes))
		return -EFAULT;
	f->offset += bytes;
	return (long)bytes;
}

static long dir_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	(void)f, (void)buf, (void)n, (void)off;
	return -EISDIR;
}

static int dir_stat(struct file *f, struct stat *st)
{
	node_stat(&((struct dir *)f->data)->node, st);
	return 0;
}

static void dir_release(struct file *f)
{
	struct dir *dir = f->data;

	kfree(dir->entries.data);
	kfree(dir);
}

static const struct file_ops dir_ops = {
        .read = dir_read,
        .stat = dir_stat,
        .getdents = dir_getdents,
        .release = dir_release,
        .seekable = true,
};

int dir_open(const struct node *n, int flags, struct file **out)
{
	struct dir *dir = kzalloc(sizeof(*dir));

	if (!dir)
		return -ENOMEM;
	dir->node = *n;
	*out = file_create(&dir_ops, flags, dir);
	if (*out)
		return 0;
	kfree(dir);
	return -ENOMEM;
}
