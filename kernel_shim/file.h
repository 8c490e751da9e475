/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Open file descriptions and descriptor tables.  A struct file is an open
 * description: dup and fork share it.  A call that may sleep holds a reference
 * to its file, since another thread may close the descriptor meanwhile.
 */
#ifndef KERNEL_SHIM_FILE_H
#define KERNEL_SHIM_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <abi/stat.h>

#include "param.h"

struct file;
struct process;
struct vm_object;

/* buf is a user address.  A missing read, write, ... gives the error that is named. */
struct file_ops {
	/* Bytes done or -errno.  *off is the offset to use and to advance; for files
	 * without one (pipe, console, mq) it is meaningless.  May sleep. -EINVAL */
	long (*read)(struct file *f, uintptr_t buf, size_t n, uint64_t *off);
	long (*write)(struct file *f, uintptr_t buf, size_t n, uint64_t *off);
	/* POLLIN, POLLOUT ... that hold now.  Whoever makes one true calls poll_notify.
	 * Missing: always POLLIN | POLLOUT. */
	unsigned (*poll)(struct file *f);
	int (*truncate)(struct file *f, uint64_t size); /* -EINVAL */
	int (*stat)(struct file *f, struct stat *st);   /* zeroed before; -EBADF */
	/* The object that a mapping of this file shows, with a reference for the
	 * caller.  Missing: -ENODEV.  Anonymous devices (/dev/zero) give a new one for
	 * MAP_SHARED and NULL in *obj for MAP_PRIVATE. */
	int (*mmap)(struct file *f, bool shared, struct vm_object **obj);
	long (*ioctl)(struct file *f, unsigned long request, uintptr_t arg); /* -ENOTTY */
	long (*control)(struct file *f, int cmd, uint64_t arg); /* fcntl's others, -EINVAL */
	/* Sleeps until n bytes can be written at once, so that the parts of a writev stay
	 * together; where that is not promised it returns 0 at once.  Missing: 0. */
	long (*reserve)(struct file *f, size_t n);
	/* fallocate: mode FALLOC_FL_*, the range does not wrap.  -ENODEV */
	int (*allocate)(struct file *f, int mode, uint64_t offset, uint64_t len);
	long (*getdents)(struct file *f, uintptr_t buf, size_t n); /* -ENOTDIR */
	int (*chmod)(struct file *f, unsigned mode);               /* -EPERM */
	int (*chown)(struct file *f, unsigned uid, unsigned gid);  /* -EPERM */
	/* A descriptor of the process was closed (mq_notify's registration ends). */
	void (*close)(struct file *f, struct process *p);
	/* The last reference is gone: frees data.  Must not sleep. */
	void (*release)(struct file *f);
	bool seekable;
};

struct file {
	unsigned refs;
	int flags; /* O_ACCMODE, O_APPEND, O_NONBLOCK, O_PATH ... of open and F_SETFL */
	uint64_t offset;
	const struct file_ops *ops;
	void *data;
	char *path; /* absolute, as opened, kmalloc'd; NULL when it has none */
};

/* One reference; NULL: memory is out. */
struct file *file_create(const struct file_ops *ops, int flags, void *data);
void file_get(struct file *f);
void file_put(struct file *f);
static inline bool file_readable(const struct file *f)
{
	return (f->flags & 03) != 1;
}
static inline bool file_writable(const struct file *f)
{
	return (f->flags & 03) != 0;
}

/* ---- descriptor tables: fd.c ------------------------------------------------- */

struct fd_table; /* reference counted: CLONE_FILES shares it */

struct fd_table *fd_table_create(void); /* empty; NULL: memory is out */
struct fd_table *fd_table_copy(struct fd_table *t);
void fd_table_get(struct fd_table *t);
/* p: whose use of it ends (for file_ops.close). */
void fd_table_put(struct fd_table *t, struct process *p);
/* exec: closes what is FD_CLOEXEC.  The table is not shared. */
void fd_table_exec(struct fd_table *t, struct process *p);
bool fd_table_shared(const struct fd_table *t);
/* Puts f at the lowest free descriptor >= min of a table; takes over the caller's
 * reference on success only.  -EMFILE, -ENOMEM, -EINVAL (min over the limit). */
int fd_install_in(struct fd_table *t, struct file *f, int min, bool cloexec);

/* Of the calling thread. */
int fd_install(struct file *f, bool cloexec);
/* 0 when fd_install would find a descriptor, or its error: for calls that make
 * something with a name, which must not stay behind. */
int fd_room(void);
/* With a reference for the caller; NULL: EBADF. */
struct file *fd_get(int fd);

/* Without a reference; NULL when it is not open. */
struct file *fd_peek(struct fd_table *t, int fd);
/* The first open descriptor >= fd, or -1. */
int fd_next(struct fd_table *t, int fd);
/* No descriptor is as high as this; at most FD_MAX. */
unsigned fd_table_size(const struct fd_table *t);
int fd_set_cloexec(int fd, bool on); /* -EBADF */
/* Undoes fd_install, reference and all. */
void fd_close(struct fd_table *t, int fd);

struct stat;
/* What fstat tells: stat.c.  -EBADF. */
int stat_fd(int fd, struct stat *st);

/* RLIMIT_FSIZE: -EFBIG and SIGXFSZ for a file of more than that. */
int file_check_size(uint64_t size);

/* ---- poll ------------------------------------------------------------------------ */

/* Readiness of some file changed: everyone in poll looks again. */
void poll_notify(void);

/* ---- paths: tree.c ------------------------------------------------------------------ */

/* Absolute path without ".", "..", "//" from a path and the current directory.
 * -ENOENT (empty), -ENAMETOOLONG. */
int path_resolve(const char *path, char out[KPATH_MAX]);
/* open(2) on an absolute path.  mode is for O_CREAT, umask not yet applied. */
int tree_open(const char *path, int flags, unsigned mode, struct file **out);
/* Descriptors 0, 1 and 2 on the console, for a program that init starts; without input,
 * 0 is /dev/null.  NULL: memory is out. */
struct fd_table *console_fd_table(bool with_input);

/* Leak report: names in /dev/shm and queues that are left; remove drops them all. */
unsigned shm_names(void);
void shm_remove_all(void);
unsigned mq_names(void);
void mq_remove_all(void);
/* Registrations of mq_notify end with their process: called at process exit after its
 * descriptors were closed. */
void mq_process_exit(struct process *p);

#endif
