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
	/* Sleeps until n bytes can be written at once, so that the parts of a writev stay
	 * together; where that is not promised it returns 0 at once.  Missing: 0. */
	long (*reserve)(struct file *f, size_t n);
	/* fallocate: mode FALLOC_FL_*, the range does not wrap.  -ENODEV */
	int (*allocate)(struct file *f, int mode, uint64_t offset, uint64_t len);
	long (*getdents)(struct file *f, uintptr_t buf, size_t n); /* -ENOTDIR */
	struct inode *(*inode)(struct file *f);                    /* for fchmod, -EPERM */
	/* A descriptor of the process was closed (mq_notify's registration ends). */
	void (*close)(struct file *f, struct process *p);
	/* The last reference is gone: frees data.  Must not sleep. */
	void (*release)(struct file *f);
	bool seekable;
};

/* What files of every kind have: stat.c. */
struct inode {
	unsigned mode, uid, gid; /* mode: S_IFMT and permissions */
	uint64_t number;
};

/* A new file of the caller's. */
void inode_init(struct inode *i, unsigned mode);
/* Permission bits: 4 read, 2 write, 1 execute; -EACCES.  real: as access(2) asks. */
int inode_access(const struct inode *i, unsigned want, bool real);
/* The same for open's flags. */
int inode_may_open(const struct inode *i, int flags);
/* -EPERM for others than root and the owner. */
int inode_check_owner(const struct inode *i);
/* What follows from it; the rest stays. */
void inode_stat(const struct inode *i, struct stat *st);

struct file {
	unsigned refs;
	int flags; /* O_ACCMODE, O_APPEND, O_NONBLOCK ... of open and F_SETFL */
	uint64_t offset;
	const struct file_ops *ops;
	void *data;
	char *path; /* absolute, as opened, kmalloc'd; NULL when it has none */
};

/* One reference; NULL: memory is out. */
struct file *file_create(const struct file_ops *ops, int flags, void *data);
void file_get(struct file *f);
void file_put(struct file *f);

/* Declares a variable whose reference is dropped where its block ends, on every way out. */
#define HELD_FILE __attribute__((cleanup(file_drop))) struct file *
static inline void file_drop(struct file **f)
{
	if (*f)
		file_put(*f);
}
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
/* Puts f at the lowest free descriptor >= min of a table.  The caller's reference is taken
 * over, or dropped: -EMFILE, -ENOMEM, -EINVAL (min over the limit). */
int fd_install_in(struct fd_table *t, struct file *f, int min, bool cloexec);

/* Of the calling thread. */
int fd_install(struct file *f, bool cloexec);
/* 0 when fd_install would find a descriptor, or its error: for calls that make
 * something with a name, which must not stay behind. */
int fd_room(void);
/* With a reference for the caller; NULL: EBADF. */
struct file *fd_get(int fd);
/* The same for one that is open for writing, or for reading. */
struct file *fd_get_for(int fd, bool writing);

/* Without a reference; NULL when it is not open. */
struct file *fd_peek(struct fd_table *t, int fd);
/* The first open descriptor >= fd, or -1. */
int fd_next(struct fd_table *t, int fd);
/* Undoes fd_install, reference and all. */
void fd_close(struct fd_table *t, int fd);

/* What fstat tells: stat.c.  -EBADF. */
int stat_fd(int fd, struct stat *st);
/* read(2) on size bytes of kernel memory. */
long read_bytes(const void *data, size_t size, uintptr_t buf, size_t n, uint64_t *off);

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

#endif
