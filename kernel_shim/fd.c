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
	int limit = fd_limit(), fd;

	if (min < 0 || min >= limit)
		return min < 0 || min > 0 ? -EINVAL : -EMFILE;
	fd = find_free(t, min, limit);
	if (fd >= 0)
		t->slot[fd] = (struct fd_slot){f, cloexec};
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

struct file *fd_peek(struct fd_table *t, int fd)
{
	return fd >= 0 && fd < t->size ? t->slot[fd].file : NULL;
}

unsigned fd_table_size(const struct fd_table *t)
{
	return (unsigned)t->size;
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

long sys_close(const struct syscall_args *a)
{
	return close_in(thread_current()->fds, (int)a->arg[0], process_current());
}

static int unshare_table(void)
{
	struct thread *t = thread_current();
	struct fd_table *copy;

	if (!fd_table_shared(t->fds))
		return 0;
	copy = fd_table_copy(t->fds);
	if (!copy)
		return -ENOMEM;
	fd_table_put(t->fds, t->process);
	t->fds = copy;
	return 0;
}

long sys_close_range(const struct syscall_args *a)
{
	uint32_t first = (uint32_t)a->arg[0], last = (uint32_t)a->arg[1];
	uint32_t flags = (uint32_t)a->arg[2];
	struct fd_table *t;
	int err;

	if (first > last || (flags & ~(CLOSE_RANGE_UNSHARE | CLOSE_RANGE_CLOEXEC)))
		return -EINVAL;
	err = flags & CLOSE_RANGE_UNSHARE ? unshare_table() : 0;
	if (err)
		return err;
	t = thread_current()->fds;
	for (uint32_t fd = first; fd <= last && fd < (uint32_t)t->size; fd++) {
		if (flags & CLOSE_RANGE_CLOEXEC)
			t->slot[fd].cloexec = t->slot[fd].file != NULL;
		else
			close_in(t, (int)fd, process_current());
	}
	return 0;
}

static long duplicate(int fd, int min, bool cloexec)
{
	struct file *f = fd_get(fd);
	int new;

	if (!f)
		return -EBADF;
	new = fd_install_in(thread_current()->fds, f, min, cloexec);
	if (new < 0)
		file_put(f);
	return new;
}

long sys_dup(const struct syscall_args *a)
{
	return duplicate((int)a->arg[0], 0, false);
}

static long dup_to(int from, int to, bool cloexec)
{
	struct fd_table *t = thread_current()->fds;
	struct file *f;
	int err;

	if (to < 0 || to >= fd_limit())
		return -EBADF;
	f = fd_get(from);
	if (!f)
		return -EBADF;
	err = to >= t->size ? grow(t, to) : 0;
	if (err) {
		file_put(f);
		return err;
	}
	close_in(t, to, process_current());
	t->slot[to] = (struct fd_slot){f, cloexec};
	return to;
}

long sys_dup3(const struct syscall_args *a)
{
	if ((a->arg[2] & ~(uint64_t)O_CLOEXEC) || (int)a->arg[0] == (int)a->arg[1])
		return -EINVAL;
	return dup_to((int)a->arg[0], (int)a->arg[1], a->arg[2] & O_CLOEXEC);
}

#define SETTABLE (O_APPEND | O_NONBLOCK | O_DIRECT | O_NOATIME)

static long file_control(struct file *f, int cmd, uint64_t arg)
{
	switch (cmd) {
	case F_GETFL:
		return f->flags;
	case F_SETFL:
		if (f->flags & O_PATH)
			return -EBADF;
		f->flags = (f->flags & ~SETTABLE) | ((int)arg & SETTABLE);
		return 0;
	default:
		return f->ops->control && !(f->flags & O_PATH) ? f->ops->control(f, cmd, arg)
		                                               : -EINVAL;
	}
}

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
	default:
		return file_control(s->file, cmd, a->arg[2]);
	}
}

int fd_set_cloexec(int fd, bool on)
{
	struct fd_slot *s = slot_of(fd);

	if (!s)
		return -EBADF;
	s->cloexec = on;
	return 0;
}
