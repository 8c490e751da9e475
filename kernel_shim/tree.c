/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Looking names up.  The fixed directories come first, then what lives in them (devices, files
 * in memory, queues, /proc), then the initrd.
 */
#include "tree.h"
#include "initrd.h"
#include "kmem.h"
#include "linux_abi.h"
#include "proc.h"
#include "vm.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

#define LINKS_MAX 8
#define DEV_ROOT  1
#define DIR_INO   900 /* of the first place */

static const struct place {
	const char *path;
	unsigned mode;
} places[] = {
        {"/", 0755},     {"/dev", 0755},         {"/dev/shm", 01777},
        {"/tmp", 01777}, {"/dev/mqueue", 01777}, {"/proc", 0555},
};

#define NPLACES (sizeof(places) / sizeof(places[0]))

bool tree_in_ram(const char *path, const char **name)
{
	return (path_starts(path, "/dev/shm", name) || path_starts(path, "/tmp", name)) && **name;
}

/* ---- looking up ----------------------------------------------------------------------- */

static int found(struct node *n, enum node_kind kind, const struct inode *inode)
{
	n->kind = kind;
	n->inode = *inode;
	return 0;
}

static int find_place(const char *path, struct node *n)
{
	for (size_t i = 0; i < NPLACES; i++) {
		struct inode inode = {S_IFDIR | places[i].mode, 0, 0, DIR_INO + i};

		if (strcmp(path, places[i].path) == 0)
			return found(n, NODE_DIR, &inode);
	}
	return -ENOENT;
}

static int find_ram(const char *path, struct node *n)
{
	n->ram = ram_lookup(path);
	return n->ram ? found(n, NODE_RAM, &n->ram->inode) : -ENOENT;
}

static int find_queue(const char *name, struct node *n)
{
	n->queue = mq_lookup(name);
	return n->queue ? found(n, NODE_QUEUE, mq_inode(n->queue)) : -ENOENT;
}

static int find_device(const char *name, struct node *n)
{
	for (size_t i = 0; i < device_count; i++) {
		if (strcmp(name, devices[i].name) == 0) {
			n->device = &devices[i];
			return found(n, NODE_DEVICE, &devices[i].inode);
		}
	}
	return -ENOENT;
}

static int find_initrd(const char *path, struct node *n)
{
	const struct initrd_file *f = initrd_find(path);

	if (!f)
		return -ENOENT;
	n->initrd = f;
	return found(n, (f->inode.mode & S_IFMT) == S_IFDIR ? NODE_DIR : NODE_INITRD, &f->inode);
}

static int find(const char *path, struct node *n)
{
	const char *rest;

	*n = (struct node){.pid = 0};
	kstrcpy(n->path, path, sizeof(n->path));
	if (find_place(path, n) == 0)
		return 0;
	if (tree_in_ram(path, &rest))
		return find_ram(path, n);
	if (path_starts(path, "/dev/mqueue", &rest))
		return find_queue(rest, n);
	if (path_starts(path, "/proc", &rest))
		return proc_lookup(rest, n);
	if (path_starts(path, "/dev", &rest) && find_device(rest, n) == 0)
		return 0;
	return find_initrd(path, n);
}

/* Takes the last component away; false: nothing is left. */
static bool cut_last(char *path)
{
	size_t n = strlen(path);

	while (n > 0 && path[n - 1] != '/')
		n--;
	if (n <= 1)
		return false;
	path[n - 1] = '\0';
	return true;
}

/* A missing name is -ENOTDIR when something that is no directory stands above it. */
static int explain_missing(const char *path, struct node *n)
{
	char above[KPATH_MAX];

	kstrcpy(above, path, sizeof(above));
	while (cut_last(above)) {
		if (find(above, n) == 0)
			return n->kind == NODE_DIR || n->kind == NODE_LINK ? -ENOENT : -ENOTDIR;
	}
	return -ENOENT;
}

/* Links are those of /proc, whose targets are absolute. */
int tree_lookup(const char *path, bool follow, struct node *n)
{
	char next[KPATH_MAX];
	int err = find(path, n);

	for (int links = 0; !err && follow && n->kind == NODE_LINK && !n->link; links++) {
		if (links == LINKS_MAX)
			return -ELOOP;
		err = (int)proc_link_target(n, next);
		err = err < 0 ? err : find(next, n);
	}
	return err == -ENOENT ? explain_missing(path, n) : err;
}

void node_stat(const struct node *n, struct stat *st)
{
	if (n->kind == NODE_RAM) {
		ram_stat(n->ram, st);
		return;
	}
	inode_stat(&n->inode, st);
	st->st_dev = DEV_ROOT + (unsigned long)n->kind;
	if (n->kind == NODE_DIR)
		st->st_nlink = 2;
	if (n->kind == NODE_DEVICE)
		st->st_rdev = n->device->major << 8 | n->device->minor;
	if (n->kind == NODE_QUEUE)
		st->st_size = 80; /* as Linux */
	if (n->kind == NODE_INITRD) {
		st->st_size = (long)n->initrd->size;
		st->st_blocks = (st->st_size + 511) / 512;
		st->st_mtim.tv_sec = st->st_ctim.tv_sec = st->st_atim.tv_sec =
		        (long)n->initrd->mtime;
	}
}

/* ---- listing -------------------------------------------------------------------------- */

/* Whether path stands directly in the directory; its name there. */
static bool is_in(const char *path, const char *directory, const char **name)
{
	return path_starts(path, directory[1] ? directory : "", name) && **name &&
	       !strchr(*name, '/');
}

void tree_list(const char *path, struct buffer *b)
{
	const char *rest;
	struct node hidden;

	for (size_t i = 1; i < NPLACES; i++) {
		if (is_in(places[i].path, path, &rest))
			dir_add(b, rest, S_IFDIR, DIR_INO + i);
	}
	for (size_t i = 0; strcmp(path, "/dev") == 0 && i < device_count; i++)
		dir_add(b, devices[i].name, S_IFCHR, devices[i].inode.number);
	if (strcmp(path, "/dev/mqueue") == 0)
		mq_list(b);
	else if (strcmp(path, "/dev/shm") == 0 || strcmp(path, "/tmp") == 0)
		ram_list(path, b);
	else if (path_starts(path, "/proc", &rest))
		proc_list(rest, b);
	for (size_t i = 0; i < initrd_count; i++) {
		const struct initrd_file *f = &initrd_files[i];

		if (is_in(f->path, path, &rest) && find_place(f->path, &hidden))
			dir_add(b, rest, f->inode.mode, f->inode.number);
	}
}
