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

struct buffer;
struct initrd_file;
struct vm_object;

/* ---- nodes: tree.c ------------------------------------------------------------------- */

enum node_kind { NODE_DIR, NODE_DEVICE, NODE_RAM, NODE_INITRD, NODE_TEXT, NODE_LINK, NODE_QUEUE };

struct node {
	enum node_kind kind;
	char path[KPATH_MAX]; /* absolute, links followed */
	struct inode inode;
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
/* The same for a user's string, as path_at: names.c. */
int node_at(int dirfd, uintptr_t user, bool follow, struct node *out);
void node_stat(const struct node *n, struct stat *st);
/* Where names can be made: "/dev/shm" or "/tmp".  name is set to what follows it. */
bool tree_in_ram(const char *path, const char **name);

/* ---- paths: path.c ------------------------------------------------------------------- */

/* The absolute path of a user's string, relative to a directory descriptor or AT_FDCWD.
 * An empty string is -ENOENT. */
int path_at(int dirfd, uintptr_t user, char out[KPATH_MAX]);
/* Whether a user's string is empty; -EFAULT. */
int path_is_empty(uintptr_t user);
bool path_starts(const char *path, const char *prefix, const char **rest);

/* ---- what is made when it is read from its start, directories and texts: made.c ------------- */

/* An entry of a directory, a piece of a text. */
void dir_add(struct buffer *b, const char *name, unsigned mode, uint64_t ino);
void text_print(struct buffer *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Of a NODE_DIR or NODE_TEXT. */
int made_open(const struct node *n, int flags, struct file **out);
/* Everything that stands in a directory. */
void tree_list(const char *path, struct buffer *b);

/* ---- files in memory: ram.c, ramfile.c ------------------------------------------------------- */

struct ram_file {
	unsigned refs; /* names and open descriptions */
	unsigned nlink;
	bool linkable; /* O_TMPFILE without O_EXCL: linkat may give it a name */
	struct inode inode;
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
void ram_list(const char *dir, struct buffer *b);
void ram_print_all(void (*say)(const char *format, ...)); /* for the kernel's prompt */
void ram_stat(const struct ram_file *r, struct stat *st);
int ram_resize(struct ram_file *r, uint64_t size);
int ram_open(struct ram_file *r, int flags, struct file **out);
/* The file in memory behind a description; NULL: it is something else. */
struct ram_file *ram_of(const struct file *f);

/* ---- devices: dev.c --------------------------------------------------------------------- */

struct device {
	const char *name; /* in /dev */
	struct inode inode;
	unsigned major, minor;
	const struct file_ops *ops;
};
extern const struct device devices[];
extern const size_t device_count;

/* ---- /proc: procfs.c ------------------------------------------------------------------- */

struct text {
	const char *name; /* below /proc/PID */
	void (*print)(struct buffer *b, struct process *p);
};

/* What is below /proc; fills kind and what goes with it.  -ENOENT */
int proc_lookup(const char *path, struct node *n);
void proc_list(const char *path, struct buffer *b);
/* What readlink gives for a NODE_LINK; length or -ENOENT. */
long proc_link_target(const struct node *n, char out[KPATH_MAX]);
/* 'R', 'S', 'T' or 'Z', as ps shows it. */
char process_state_letter(struct process *p);
/* The address space of a process; one that is empty for a zombie. */
const struct vm_space *process_space(const struct process *p);

/* ---- queues: mq.c ------------------------------------------------------------------------ */

struct mq *mq_lookup(const char *name);
const struct inode *mq_inode(const struct mq *q);
void mq_list(struct buffer *b);
long mq_unlink_name(const char *name);
/* open(2) of a queue's name. */
int mq_open_file(struct mq *q, int flags, struct file **out);

#endif
