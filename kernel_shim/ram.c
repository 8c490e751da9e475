/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Files in memory: /dev/shm, /tmp and memfds.  A file is a vm_object with an owner; its
 * names are one flat list of absolute paths.  It lives while it has a name or is open;
 * mappings keep the object alone.  What is done with an open one is in ramfile.c.
 */
#include "clock.h"
#include "kmem.h"
#include "list.h"
#include "pmm.h"
#include "proc.h"
#include "tree.h"
#include "vm.h"

#include <abi/errno.h>

struct ram_name {
	struct list link;
	struct ram_file *file;
	char path[];
};

static struct list names = LIST_INIT(names);
static unsigned name_count;

/* ---- life ---------------------------------------------------------------------------- */

struct ram_file *ram_create(unsigned mode)
{
	struct ram_file *r = pmm_is_low() ? NULL : kzalloc(sizeof(*r));

	if (!r)
		return NULL;
	r->object = vm_object_create(0);
	if (!r->object) {
		kfree(r);
		return NULL;
	}
	r->refs = 1;
	inode_init(&r->inode, S_IFREG | (mode & 07777));
	r->atime = r->mtime = r->ctime = clock_realtime();
	return r;
}

void ram_get(struct ram_file *r)
{
	r->refs++;
}

void ram_put(struct ram_file *r)
{
	if (--r->refs)
		return;
	vm_object_put(r->object);
	kfree(r);
}

/* ---- names ----------------------------------------------------------------------------- */

static struct ram_name *find(const char *path)
{
	struct ram_name *n;

	list_for_each (n, &names, link) {
		if (strcmp(n->path, path) == 0)
			return n;
	}
	return NULL;
}

struct ram_file *ram_lookup(const char *path)
{
	struct ram_name *n = find(path);

	return n ? n->file : NULL;
}

int ram_link(const char *path, struct ram_file *r)
{
	size_t size = strlen(path) + 1;
	struct ram_name *n;

	if (find(path))
		return -EEXIST;
	if (name_count >= MAX_OBJECTS)
		return -ENOSPC;
	n = kmalloc(sizeof(*n) + size);
	if (!n)
		return -ENOMEM;
	memcpy(n->path, path, size);
	n->file = r;
	ram_get(r);
	r->nlink++;
	r->ctime = clock_realtime();
	list_push_back(&names, &n->link);
	name_count++;
	return 0;
}

static void drop_name(struct ram_name *n)
{
	struct ram_file *r = n->file;

	list_remove(&n->link);
	name_count--;
	r->nlink--;
	r->ctime = clock_realtime();
	ram_put(r);
	kfree(n);
}

/* The directories are sticky: only root and the owner take a name away. */
int ram_unlink(const char *path)
{
	struct ram_name *n = find(path);
	int err = n ? inode_check_owner(&n->file->inode) : -ENOENT;

	if (!err)
		drop_name(n);
	return err;
}

void ram_list(const char *dir, struct buffer *b)
{
	struct ram_name *n;
	const char *name;

	list_for_each (n, &names, link) {
		if (path_starts(n->path, dir, &name))
			dir_add(b, name, n->file->inode.mode, n->file->inode.number);
	}
}

unsigned shm_names(void)
{
	return name_count;
}

void shm_remove_all(void)
{
	while (!list_empty(&names))
		drop_name(list_first(&names, struct ram_name, link));
}

void ram_print_all(void (*say)(const char *format, ...))
{
	struct ram_name *n;

	list_for_each (n, &names, link)
		say("%4o uid %-5u %10lu bytes, %lu pages present  %s\n", n->file->inode.mode & 0777,
		    n->file->inode.uid, n->file->object->size, n->file->object->npages, n->path);
}
