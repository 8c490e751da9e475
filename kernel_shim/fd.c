/* SPDX-License-Identifier: BSD-2-Clause */
/* Open file descriptions and descriptor tables: making, sharing, duplicating, closing. */
#include "file.h"
#include "kmem.h"
#include "linux_abi.h"
#include "proc.h"
#include "syscall.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

struct fd_slot {
	struct file *file; /* NULL: free */
	bool cloexec;
};

struct fd_table {
	unsigned refs;
	int size; /* slots */
	struct fd_slot *slot;
};

/* ---- descriptions ------------------------------------------------------------------ */

struct file *file_create(const struct file_ops *ops, int flags, void *data)
{
	struct file *f = kzalloc(sizeof(*f));

	if (!f)
		return NULL;
	f->refs = 1;
	f->flags = flags;
	f->ops = ops;
	f->data = data;
	return f;
}

void file_get(struct file *f)
{
	f->refs++;
}

void file_put(struct file *f)
{
	if (--f->refs)
		return;
	if (f->ops->release)
		f->ops->release(f);
	kfree(f->path);
	kfree(f);
}

/* ---- tables ------------------------------------------------------------------------- */

static struct fd_table *table_of_size(int size)
{
	struct fd_table *t = kzalloc(sizeof(*t));

	if (!t)
		return NULL;
	t->slot = kzalloc((size_t)size * sizeof(*t->slot));
	if (!t->slot) {
		kfree(t);
		return NULL;
	}
	t->refs = 1;
	t->size = size;
	return t;
}

struct fd_table *fd_table_create(void)
{
	return table_of_size(FD_INITIAL);
}

struct fd_table *fd_table_copy(struct fd_table *t)
{
	struct fd_table *copy = table_of_size(t->size);

	if (!copy)
		return NULL;
	memcpy(copy->slot, t->slot, (size_t)t->size * sizeof(*t->slot));
	for (int fd = 0; fd < t->size; fd++) {
		if (t->slot[fd].file)
			file_get(t->slot[fd].file);
	}
	return copy;
}

void fd_table_get(struct fd_table *t)
{
	t->refs++;
}

static int close_in(struct fd_table *t, int fd, struct process *p)
{
	struct file *f = fd >= 0 && fd < t->size ? t->slot[fd].file : NULL;

	if (!f)
		return -EBADF;
	t->slot[fd] = (struct fd_slot){NULL, false};
	if (f->ops->close)
		f->ops->close(f, p);
	file_put(f);
	return 0;
}

void fd_table_put(struct fd_table *t, struct process *p)
{
	if (--t->refs)
		return;
	for (int fd = 0; fd < t->size; fd++)
		close_in(t, fd, p);
	kfree(t->slot);
	kfree(t);
}

void fd_table_exec(struct fd_table *t, struct process *p)
{
	for (int fd = 0; fd < t->size; fd++) {
		if (t->slot[fd].cloexec)
			close_in(t, fd, p);
	}
}

bool fd_table_shared(const struct fd_table *t)
{
	return t->refs > 1;
}

static int grow(struct fd_table *t, int min)
{
	int size = t->size;
	struct fd_slot *slot;

	while (size <= min)
		size *= 2;
	slot = kzalloc((size_t)size * sizeof(*slot));
	if (!slot)
		return -ENOMEM;
	memcpy(slot, t->slot, (size_t)t->size * sizeof(*slot));
	kfree(t->slot);
	t->slot = slot;
	t->size = size;
	return 0;
}

static int fd_limit(void)
{
	unsigned long limit = process_limit(process_current(), RLIMIT_NOFILE);

	return limit < FD_MAX ? (int)limit : FD_MAX;
}

/* The lowest free descriptor from min on, with room for it. */
static int find_free(struct fd_table *t, int min, int limit)
{
	int fd = min;

	while (fd < t->size && t->slot[fd].file)
		fd++;
	if (fd >= limit)
		return -EMFILE;
	if (fd >= t->size) {
		int err = grow(t, fd);

		if (err)
			return err;
	}
	return fd;
}

int fd_install_in(struct fd_table *t, struct file *f, int min, bool cloexec)
{
	int limit = fd_limit();
	int fd = min && (min < 0 || min >= limit) ? -EINVAL : find_free(t, min, limit);

	if (fd >= 0)
		t->slot[fd] = (struct fd_slot){f, cloexec};
	else
		file_put(f);
	return fd;
}

int fd_install(struct file *f, bool cloexec)
{
	return fd_install_in(thread_current()->fds, f, 0, cloexec);
}

int fd_room(void)
{
	int fd = find_free(thread_current()->fds, 0, fd_limit());

	return fd < 0 ? fd : 0;
}

static struct fd_slot *slot_of(int fd)
{
	struct fd_table *t = thread_current()->fds;

	return t && fd >= 0 && fd < t->size && t->slot[fd].file ? &t->slot[fd] : NULL;
}

struct file *fd_get(int fd)
{
	struct fd_slot *s = slot_of(fd);

	if (!s)
		return NULL;
	file_get(s->file);
	return s->file;
}

struct file *fd_get_for(int fd, bool writing)
{
	struct fd_slot *s = slot_of(fd);

	if (!s || !(writing ? file_writable(s->file) : file_readable(s->file)))
		return NULL;
	file_get(s->file);
	return s->file;
}

struct file *fd_peek(struct fd_table *t, int fd)
{
	return fd >= 0 && fd < t->size ? t->slot[fd].file : NULL;
}

int fd_next(struct fd_table *t, int fd)
{
	while (fd < t->size && !t->slot[fd].file)
		fd++;
	return fd < t->size ? fd : -1;
}

void fd_close(struct fd_table *t, int fd)
{
	close_in(t, fd, process_current());
}

/* ---- calls ---------------------------------------------------------------------------- */

SYSCALL_GIVES(close, close_in(thread_current()->fds, (int)a->arg[0], process_current()))

static long duplicate(int fd, int min, bool cloexec)
{
	struct file *f = fd_get(fd);

	return f ? fd_install_in(thread_current()->fds, f, min, cloexec) : -EBADF;
}

SYSCALL_GIVES(dup, duplicate((int)a->arg[0], 0, false))

static long dup_to(int from, int to, bool cloexec)
{
	struct fd_table *t = thread_current()->fds;
	HELD_FILE f = NULL;
	int err;

	if (to < 0 || to >= fd_limit() || !(f = fd_get(from)))
		return -EBADF;
	err = to >= t->size ? grow(t, to) : 0;
	if (err)
		return err;
	close_in(t, to, process_current());
	t->slot[to] = (struct fd_slot){f, cloexec};
	file_get(f);
	return to;
}

long sys_dup3(const struct syscall_args *a)
{
	if ((a->arg[2] & ~(uint64_t)O_CLOEXEC) || (int)a->arg[0] == (int)a->arg[1])
		return -EINVAL;
	return dup_to((int)a->arg[0], (int)a->arg[1], a->arg[2] & O_CLOEXEC);
}

#define SETTABLE (O_APPEND | O_NONBLOCK | O_DIRECT | O_NOATIME)

long sys_fcntl(const struct syscall_args *a)
{
	int fd = (int)a->arg[0], cmd = (int)a->arg[1];
	struct fd_slot *s = slot_of(fd);

	if (!s)
		return -EBADF;
	switch (cmd) {
	case F_DUPFD:
	case F_DUPFD_CLOEXEC:
		if (a->arg[2] >= (uint64_t)fd_limit())
			return -EINVAL;
		return duplicate(fd, (int)a->arg[2], cmd == F_DUPFD_CLOEXEC);
	case F_GETFD:
		return s->cloexec ? FD_CLOEXEC : 0;
	case F_SETFD:
		s->cloexec = a->arg[2] & FD_CLOEXEC;
		return 0;
	case F_GETFL:
		return s->file->flags;
	case F_SETFL:
		s->file->flags = (s->file->flags & ~SETTABLE) | ((int)a->arg[2] & SETTABLE);
		return 0;
	default:
		return -EINVAL;
	}
}
