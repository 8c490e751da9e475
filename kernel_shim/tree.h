/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The name tree: what stands under a path.  There is no mounting; tree.c knows the places:
 * the initrd (read-only) everywhere, /dev, /dev/shm and /tmp (files in memory, flat),
 * /dev/mqueue, /proc.
 */
#ifndef KERNEL_SHIM_TREE_H
#define KERNEL_SHIM_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "file.h"

struct initrd_file;
struct vm_object;

/* ---- nodes: tree.c ------------------------------------------------------------------- */

enum node_kind { NODE_DIR, NODE_DEVICE, NODE_RAM, NODE_INITRD, NODE_TEXT, NODE_LINK, NODE_QUEUE };

struct node {
	enum node_kind kind;
	char path[KPATH_MAX]; /* absolute, links followed */
	unsigned mode;        /* S_IFMT and permissions */
	unsigned uid, gid;
	uint64_t ino;
	union {
		const struct device *device;
		struct ram_file *ram;
		const struct initrd_file *initrd;
		const struct text *text;
		struct mq *queue;
	};
	int pid;           /* below /proc: whose */
	struct file *link; /* /proc/self/fd/N: the file itself, else NULL */
};

/* 0, -ENOENT, -ENOTDIR, -ELOOP.  follow: a link in the last place is followed. */
int tree_lookup(const char *path, bool follow, struct node *out);
/* What readlink gives for a NODE_LINK; length or -EINVAL, -ENOENT. */
long tree_link_target(const struct node *n, char out[KPATH_MAX]);
void node_stat(const struct node *n, struct stat *st);
/* Where names can be made: "/dev/shm" or "/tmp".  name is set to what follows it. */
bool tree_in_ram(const char *path, const char **name);

/* Permission bits: 4 read, 2 write, 1 execute; -EACCES.  real: as access(2) asks. */
int access_check(unsigned mode, unsigned uid, unsigned gid, unsigned want, bool real);

/* ---- paths: path.c ------------------------------------------------------------------- */

/* The absolute path of a user's string, relative to a directory descriptor or AT_FDCWD.
 * An empty string is -ENOENT. */
int path_at(int dirfd, uintptr_t user, char out[KPATH_MAX]);
/* Whether a user's string is empty; -EFAULT. */
int path_is_empty(uintptr_t user);
bool path_starts(const char *path, const char *prefix, const char **rest);

/* The initrd file behind a description; NULL: it is something else. */
const struct initrd_file *file_initrd(const struct file *f);

/* ---- directories: dir.c --------------------------------------------------------------- */

struct dirbuf; /* entries being collected */
void dir_add(struct dirbuf *d, const char *name, unsigned mode, uint64_t ino);
int dir_open(const struct node *n, int flags, struct file **out);
/* Everything that stands in a directory. */
void tree_list(const char *path, struct dirbuf *d);

/* ---- files in memory: ram.c, ramfile.c ------------------------------------------------------- */

struct ram_file {
	unsigned refs; /* names and open descriptions */
	unsigned nlink;
	bool linkable; /* O_TMPFILE without O_EXCL: linkat may give it a name */
	unsigned mode, uid, gid;
	uint64_t ino;
	uint64_t atime, mtime, ctime; /* ns since 1970 */
	struct vm_object *object;
};

/* One reference, no name; NULL: memory is out. */
struct ram_file *ram_create(unsigned mode);
void ram_get(struct ram_file *r);
void ram_put(struct ram_file *r);
struct ram_file *ram_lookup(const char *path);
/* -EEXIST, -ENOMEM, -ENOSPC (MAX_OBJECTS), -ENAMETOOLONG. */
int ram_link(const char *path, struct ram_file *r);
int ram_unlink(const char *path); /* -ENOENT, -EPERM (another's) */
void ram_list(const char *dir, struct dirbuf *d);
void ram_print_all(void (*say)(const char *format, ...)); /* for the kernel's prompt */
void ram_stat(const struct ram_file *r, struct stat *st);
int ram_resize(struct ram_file *r, uint64_t size);
int ram_open(struct ram_file *r, int flags, struct file **out);
/* The file in memory behind a description; NULL: it is something else. */
struct ram_file *ram_of(const struct file *f);

/* ---- devices: dev.c --------------------------------------------------------------------- */

struct device {
	const char *name; /* in /dev */
	unsigned mode, major, minor;
	const struct file_ops *ops;
};
extern const struct device devices[];
extern const size_t device_count;
int device_open(const struct device *dev, int flags, struct file **out);

/* ---- /proc: procfs.c ------------------------------------------------------------------- */

/* A file whose text is made when it is read from its start. */
struct textbuf;
struct text {
	const char *name;
	void (*print)(struct textbuf *b, struct process *p); /* p: NULL outside /proc/PID */
};
int text_open(const struct node *n, int flags, struct file **out);
void text_print(struct textbuf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* What is below /proc; fills kind and what goes with it.  -ENOENT */
int proc_lookup(const char *path, struct node *n);
/* False when path is no directory of /proc. */
bool proc_list(const char *path, struct dirbuf *d);
long proc_link_target(const struct node *n, char out[KPATH_MAX]);

/* ---- queues: mq.c ------------------------------------------------------------------------ */

struct mq *mq_lookup(const char *name);
void mq_node(struct mq *q, struct node *n); /* fills mode, uid, gid, ino */
void mq_list(struct dirbuf *d);
long mq_unlink_name(const char *name);
/* open(2) of a queue's name. */
int mq_open_file(struct mq *q, int flags, struct file **out);

#endif
