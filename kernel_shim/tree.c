/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Looking names up and opening them.  The fixed directories come first, then what lives in
 * them (devices, files in memory, queues, /proc), then the initrd.
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

static const struct place {
	const char *path;
	unsigned mode;
} places[] = {
        {"/", 0755},     {"/dev", 0755},         {"/dev/shm", 01777},
        {"/tmp", 01777}, {"/dev/mqueue", 01777}, {"/proc", 0555},
};
#define NPLACES (sizeof(places) / sizeof(places[0]))

static const struct {
	const char *name, *target;
} dev_links[] = {
        {"fd", "/proc/self/fd"},
        {"stdin", "/proc/self/fd/0"},
        {"stdout", "/proc/self/fd/1"},
        {"stderr", "/proc/self/fd/2"},
};
#define NLINKS (sizeof(dev_links) / sizeof(dev_links[0]))

int access_check(unsigned mode, unsigned uid, unsigned gid, unsigned want, bool real)
{
	const struct cred *c = &process_current()->cred;
	unsigned me = real ? c->uid : c->euid;

	if (me == 0)
		return (want & 1) && (mode & S_IFMT) != S_IFDIR && !(mode & 0111) ? -EACCES : 0;
	if (me == uid)
		mode >>= 6;
	else if (gid == (real ? c->gid : c->egid))
		mode >>= 3;
	return want & ~mode & 7 ? -EACCES : 0;
}

bool tree_in_ram(const char *path, const char **name)
{
	return (path_starts(path, "/dev/shm", name) || path_starts(path, "/tmp", name)) && **name;
}

/* ---- looking up ----------------------------------------------------------------------- */

static int find_place(const char *path, struct node *n)
{
	for (size_t i = 0; i < NPLACES; i++) {
		if (strcmp(path, places[i].path) == 0) {
			n->kind = NODE_DIR;
			n->mode = S_IFDIR | places[i].mode;
			n->ino = 900 + i;
			return 0;
		}
	}
	return -ENOENT;
}

static int find_ram(const char *path, struct node *n)
{
	struct ram_file *r = ram_lookup(path);

	if (!r)
		return -ENOENT;
	n->kind = NODE_RAM;
	n->ram = r;
	n->mode = r->mode;
	n->uid = r->uid;
	n->gid = r->gid;
	n->ino = r->ino;
	return 0;
}

static int find_queue(const char *name, struct node *n)
{
	struct mq *q = mq_lookup(name);

	if (!q)
		return -ENOENT;
	n->kind = NODE_QUEUE;
	n->queue = q;
	mq_node(q, n);
	return 0;
}

static int find_device(const char *name, struct node *n)
{
	for (size_t i = 0; i < device_count; i++) {
		if (strcmp(name, devices[i].name) == 0) {
			n->kind = NODE_DEVICE;
			n->device = &devices[i];
			n->mode = devices[i].mode;
			n->ino = 2 + i;
			return 0;
		}
	}
	for (size_t i = 0; i < NLINKS; i++) {
		if (strcmp(name, dev_links[i].name) == 0) {
			n->kind = NODE_LINK;
			n->mode = S_IFLNK | 0777;
			n->ino = 20 + i;
			return 0;
		}
	}
	return -ENOENT;
}

static int find_initrd(const char *path, struct node *n)
{
	const struct initrd_file *f = initrd_find(path, false);

	if (!f)
		return -ENOENT;
	n->kind = (f->mode & S_IFMT) == S_IFDIR   ? NODE_DIR
	          : (f->mode & S_IFMT) == S_IFLNK ? NODE_LINK
	                                          : NODE_INITRD;
	n->initrd = f;
	n->mode = f->mode;
	n->uid = f->uid;
	n->gid = f->gid;
	n->ino = f->inode;
	return 0;
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

long tree_link_target(const struct node *n, char out[KPATH_MAX])
{
	const char *name, *target = NULL;

	if (n->kind != NODE_LINK)
		return -EINVAL;
	if (path_starts(n->path, "/proc", &name))
		return proc_link_target(n, out);
	for (size_t i = 0; n->initrd == NULL && i < NLINKS; i++) {
		if (strcmp(n->path + sizeof("/dev/") - 1, dev_links[i].name) == 0)
			target = dev_links[i].target;
	}
	if (n->initrd)
		target = n->initrd->target;
	if (!target)
		return -ENOENT;
	kstrcpy(out, target, KPATH_MAX);
	return (long)strlen(out);
}

/* A link's target as an absolute path. */
static int follow(const struct node *n, char out[KPATH_MAX])
{
	char text[KPATH_MAX], joined[KPATH_MAX];
	size_t dir = strlen(n->path);
	long len = tree_link_target(n, text);

	if (len < 0)
		return (int)len;
	if (text[0] == '/')
		return path_resolve(text, out);
	while (dir && n->path[dir - 1] != '/')
		dir--;
	if (dir + (size_t)len >= sizeof(joined))
		return -ENAMETOOLONG;
	memcpy(joined, n->path, dir);
	kstrcpy(joined + dir, text, sizeof(joined) - dir);
	return path_resolve(joined, out);
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

int tree_lookup(const char *path, bool follow_last, struct node *n)
{
	char next[KPATH_MAX];
	int err = find(path, n);

	for (int links = 0; !err && follow_last && n->kind == NODE_LINK && !n->link; links++) {
		if (links == LINKS_MAX)
			return -ELOOP;
		err = follow(n, next);
		if (!err)
			err = find(next, n);
	}
	return err == -ENOENT ? explain_missing(path, n) : err;
}

void node_stat(const struct node *n, struct stat *st)
{
	if (n->kind == NODE_RAM) {
		ram_stat(n->ram, st);
		return;
	}
	st->st_dev = DEV_ROOT + (unsigned long)n->kind;
	st->st_ino = n->ino;
	st->st_mode = n->mode;
	st->st_nlink = n->kind == NODE_DIR ? 2 : 1;
	st->st_uid = n->uid;
	st->st_gid = n->gid;
	st->st_blksize = PAGE_SIZE;
	if (n->kind == NODE_DEVICE)
		st->st_rdev = n->device->major << 8 | n->device->minor;
	if (n->kind == NODE_QUEUE)
		st->st_size = 80; /* of the text that read gives, as Linux */
	if (n->kind == NODE_INITRD) {
		st->st_size = (long)n->initrd->size;
		st->st_blocks = (st->st_size + 511) / 512;
		st->st_mtim.tv_sec = st->st_ctim.tv_sec = st->st_atim.tv_sec =
		        (long)n->initrd->mtime;
	}
}

void tree_list(const char *path, struct dirbuf *d)
{
	const char *rest;
	size_t n = strlen(path);

	for (size_t i = 1; i < NPLACES; i++) {
		if (path_starts(places[i].path, n > 1 ? path : "", &rest) && *rest &&
		    !strchr(rest, '/'))
			dir_add(d, rest, S_IFDIR, 900 + i);
	}
	if (strcmp(path, "/dev") == 0) {
		for (size_t i = 0; i < device_count; i++)
			dir_add(d, devices[i].name, S_IFCHR, 2 + i);
		for (size_t i = 0; i < NLINKS; i++)
			dir_add(d, dev_links[i].name, S_IFLNK, 20 + i);
	} else if (strcmp(path, "/dev/mqueue") == 0) {
		mq_list(d);
	} else if (strcmp(path, "/dev/shm") == 0 || strcmp(path, "/tmp") == 0) {
		ram_list(path, d);
	} else if (path_starts(path, "/proc", &rest)) {
		proc_list(rest, d);
	}
	for (size_t i = 0; i < initrd_count; i++) {
		const struct initrd_file *f = &initrd_files[i];
		struct node hidden;

		if (path_starts(f->path, n > 1 ? path : "", &rest) && *rest && !strchr(rest, '/') &&
		    find_place(f->path, &hidden))
			dir_add(d, rest, f->mode, f->inode);
	}
}
