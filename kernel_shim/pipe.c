/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Pipes: 64 KiB in a ring of pages that are allocated when they are first written.  A write
 * of at most PIPE_BUF bytes goes in at once or not at all.
 */
#include "clock.h"
#include "file.h"
#include "kmem.h"
#include "linux_abi.h"
#include "pmm.h"
#include "proc.h"
#include "sched.h"
#include "syscall.h"

#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/limits.h>
#include <abi/poll.h>

#define PIPE_PAGES (PIPE_SIZE / PAGE_SIZE)

struct pipe {
	uint64_t page[PIPE_PAGES]; /* physical; 0: none yet */
	uint64_t in, out;          /* bytes that ever went in and out */
	unsigned readers, writers; /* open descriptions */
	struct inode inode;
	uint64_t ctime;
	struct wait_queue data, room;
};

static size_t used(const struct pipe *p)
{
	return p->in - p->out;
}

static size_t room(const struct pipe *p)
{
	return PIPE_SIZE - used(p);
}

/* The piece of the ring at a position, up to the end of its page; NULL: memory is out. */
static char *piece(struct pipe *p, uint64_t at, size_t *n)
{
	uint64_t *page = &p->page[at / PAGE_SIZE % PIPE_PAGES];
	size_t offset = at % PAGE_SIZE;

	if (!*page && !pmm_is_low())
		*page = pmm_alloc_raw();
	if (!*page)
		return NULL;
	if (*n > PAGE_SIZE - offset)
		*n = PAGE_SIZE - offset;
	return (char *)arch_phys_to_virt(*page) + offset;
}

/* ---- reading ------------------------------------------------------------------------------ */

static long take(struct pipe *p, uintptr_t buf, size_t n)
{
	size_t done = 0;

	n = n < used(p) ? n : used(p);
	while (done < n) {
		size_t part = n - done;
		char *from = piece(p, p->out, &part);

		if (arch_copy_out(buf + done, from, part))
			return done ? (long)done : -EFAULT;
		p->out += part;
		done += part;
	}
	return (long)done;
}

static long pipe_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	struct pipe *p = f->data;
	long r;

	(void)off;
	if (!n)
		return 0;
	while (!used(p)) {
		if (!p->writers)
			return 0;
		if (f->flags & O_NONBLOCK)
			return -EAGAIN;
		if (wait_queue_sleep(&p->data, NO_DEADLINE, true) == -EINTR)
			return -ERESTARTSYS;
	}
	r = take(p, buf, n);
	if (r > 0) {
		wait_queue_wake(&p->room, WAKE_ALL);
		poll_notify();
	}
	return r;
}

/* ---- writing ------------------------------------------------------------------------------ */

/* Copies n bytes in, for which there is room: all, or as many as whole pages allow when the
 * buffer ends early.  Nothing stays of what cannot be copied whole in an atomic write. */
static long put(struct pipe *p, uintptr_t buf, size_t n, bool atomic)
{
	uint64_t start = p->in;
	size_t done = 0;
	int err = 0;

	while (done < n && !err) {
		size_t part = n - done;
		char *to = piece(p, p->in, &part);

		err = !to ? -ENOMEM : arch_copy_in(to, buf + done, part);
		if (!err) {
			p->in += part;
			done += part;
		}
	}
	if (err && atomic) {
		p->in = start;
		done = 0;
	}
	return done ? (long)done : err;
}

static long broken(void)
{
	signal_send(process_current(), thread_current(), SIGPIPE, NULL);
	return -EPIPE;
}

/* Sleeps until there is room for n bytes. */
static long wait_room(struct file *f, size_t n)
{
	struct pipe *p = f->data;

	for (;;) {
		if (!p->readers)
			return broken();
		if (room(p) >= n)
			return 0;
		if (f->flags & O_NONBLOCK)
			return -EAGAIN;
		if (wait_queue_sleep(&p->room, NO_DEADLINE, true) == -EINTR)
			return -ERESTARTSYS;
	}
}

static long pipe_reserve(struct file *f, size_t n)
{
	return n <= PIPE_BUF ? wait_room(f, n) : 0;
}

static long pipe_write(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	struct pipe *p = f->data;
	bool atomic = n <= PIPE_BUF;
	size_t done = 0;
	long r = 0;

	(void)off;
	while (done < n) {
		r = wait_room(f, atomic ? n : 1);
		if (r)
			break;
		r = put(p, buf + done, n - done < room(p) ? n - done : room(p), atomic);
		if (r < 0)
			break;
		done += (size_t)r;
		wait_queue_wake(&p->data, WAKE_ALL);
		poll_notify();
	}
	return done ? (long)done : r;
}

/* ---- the rest ------------------------------------------------------------------------------- */

static unsigned pipe_poll(struct file *f)
{
	struct pipe *p = f->data;
	unsigned events = 0;

	if (file_readable(f))
		events |= (used(p) ? POLLIN | POLLRDNORM : 0) | (p->writers ? 0 : POLLHUP);
	if (file_writable(f))
		events |= (room(p) >= PIPE_BUF ? POLLOUT | POLLWRNORM : 0) |
		          (p->readers ? 0 : POLLERR);
	return events;
}

static int pipe_stat(struct file *f, struct stat *st)
{
	struct pipe *p = f->data;

	inode_stat(&p->inode, st);
	st->st_dev = 12;
	st->st_atim = st->st_mtim = st->st_ctim = timespec_from_ns(p->ctime);
	return 0;
}

static long pipe_ioctl(struct file *f, unsigned long request, uintptr_t arg)
{
	int n = (int)used(f->data);

	return request == FIONREAD ? arch_copy_out(arg, &n, sizeof(n)) : -ENOTTY;
}

static void pipe_release(struct file *f)
{
	struct pipe *p = f->data;

	if (file_writable(f))
		p->writers--;
	else
		p->readers--;
	wait_queue_wake(&p->data, WAKE_ALL);
	wait_queue_wake(&p->room, WAKE_ALL);
	poll_notify();
	if (p->readers + p->writers)
		return;
	for (unsigned i = 0; i < PIPE_PAGES; i++) {
		if (p->page[i])
			pmm_free(p->page[i]);
	}
	kfree(p);
}

static const struct file_ops pipe_ops = {
        .read = pipe_read,
        .write = pipe_write,
        .poll = pipe_poll,
        .stat = pipe_stat,
        .ioctl = pipe_ioctl,
        .reserve = pipe_reserve,
        .release = pipe_release,
};

/* Both ends; each description counts as a reader or a writer from the start. */
static int make_pipe(int flags, struct file *ends[2])
{
	struct pipe *p = kzalloc(sizeof(*p));

	if (!p)
		return -ENOMEM;
	wait_queue_init(&p->data);
	wait_queue_init(&p->room);
	inode_init(&p->inode, S_IFIFO | 0600);
	p->ctime = clock_realtime();
	ends[0] = file_create(&pipe_ops, O_RDONLY | flags, p);
	ends[1] = file_create(&pipe_ops, O_WRONLY | flags, p);
	if (ends[0] && ends[1]) {
		p->readers = p->writers = 1;
		return 0;
	}
	kfree(ends[0]);
	kfree(ends[1]);
	kfree(p);
	return -ENOMEM;
}

static long install_both(struct file *ends[2], bool cloexec, uintptr_t user)
{
	int fd[2], err;

	fd[0] = fd_install(ends[0], cloexec);
	fd[1] = fd_install(ends[1], cloexec);
	err = fd[0] < 0 ? fd[0] : fd[1] < 0 ? fd[1] : arch_copy_out(user, fd, sizeof(fd));
	for (int i = 0; err && i < 2; i++) {
		if (fd[i] >= 0)
			fd_close(thread_current()->fds, fd[i]);
	}
	return err;
}

long sys_pipe2(const struct syscall_args *a)
{
	int flags = (int)a->arg[1];
	struct file *ends[2];
	int err;

	if (flags & ~(O_CLOEXEC | O_NONBLOCK)) /* no packet mode */
		return -EINVAL;
	err = make_pipe(flags & O_NONBLOCK, ends);
	return err ? err : install_both(ends, flags & O_CLOEXEC, a->arg[0]);
}
