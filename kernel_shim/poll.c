/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ppoll and pselect6.  Everyone who polls sleeps in one queue and looks again whenever the
 * readiness of any file changes: simple, and right while few poll at a time.
 */
#include "clock.h"
#include "file.h"
#include "kmem.h"
#include "proc.h"
#include "sched.h"
#include "syscall.h"

#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/poll.h>

static struct wait_queue pollers = WAIT_QUEUE_INIT(pollers);

void poll_notify(void)
{
	wait_queue_wake(&pollers, WAKE_ALL);
}

static unsigned file_events(struct file *f)
{
	if (f->flags & O_PATH)
		return POLLNVAL;
	return f->ops->poll ? f->ops->poll(f) : POLLIN | POLLOUT | POLLRDNORM | POLLWRNORM;
}

static long scan(struct pollfd *p, unsigned n)
{
	long ready = 0;

	for (unsigned i = 0; i < n; i++) {
		struct file *f = p[i].fd < 0 ? NULL : fd_peek(thread_current()->fds, p[i].fd);
		unsigned wanted = (uint16_t)p[i].events | POLLERR | POLLHUP | POLLNVAL;

		if (p[i].fd < 0)
			p[i].revents = 0;
		else
			p[i].revents = (short)(wanted & (f ? file_events(f) : POLLNVAL));
		ready += p[i].revents != 0;
	}
	return ready;
}

/* How many are ready, 0 at the deadline, -EINTR. */
static long wait_ready(struct pollfd *p, unsigned n, uint64_t deadline)
{
	int err = 0;

	for (;;) {
		long ready = scan(p, n);

		if (ready || err == -ETIMEDOUT)
			return ready;
		if (err)
			return err;
		err = wait_queue_sleep(&pollers, deadline, true);
	}
}

/* The end of both calls: the mask comes back, the time left is told. */
static long finish(long r, bool masked, uintptr_t timeout, uint64_t deadline)
{
	struct thread *t = thread_current();

	if (timeout)
		clock_remaining_out(timeout, deadline);
	if (r == -EINTR)
		return -ERESTARTNOHAND; /* delivery restores the mask */
	if (masked) {
		t->restore_mask = false;
		signal_set_mask(t, t->saved_mask);
	}
	return r;
}

static int take_mask(uintptr_t set, uint64_t size)
{
	uint64_t mask;

	if (!set)
		return 0;
	if (size != sizeof(mask))
		return -EINVAL;
	if (arch_copy_in(&mask, set, sizeof(mask)))
		return -EFAULT;
	signal_set_mask_temporarily(thread_current(), mask);
	return 0;
}

static int copy_out_events(uintptr_t user, const struct pollfd *p, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		if (arch_copy_out(user + i * sizeof(*p) + offsetof(struct pollfd, revents),
		                  &p[i].revents, sizeof(p[i].revents)))
			return -EFAULT;
	}
	return 0;
}

long sys_ppoll(const struct syscall_args *a)
{
	uint64_t n = (uint32_t)a->arg[1], deadline;
	struct pollfd *p;
	long r;

	r = clock_deadline_in(CLOCK_MONOTONIC, a->arg[2], false, &deadline);
	if (r)
		return r;
	if (n > FD_MAX || n > process_limit(process_current(), RLIMIT_NOFILE))
		return -EINVAL;
	p = kmalloc((n + 1) * sizeof(*p));
	if (!p)
		return -ENOMEM;
	if (n && arch_copy_in(p, a->arg[0], n * sizeof(*p)))
		r = -EFAULT;
	else if (!(r = take_mask(a->arg[3], a->arg[4]))) {
		r = wait_ready(p, (unsigned)n, deadline);
		if (r >= 0 && copy_out_events(a->arg[0], p, (unsigned)n))
			r = -EFAULT;
		r = finish(r, a->arg[3] != 0, a->arg[2], deadline);
	}
	kfree(p);
	return r;
}

/* ---- pselect6 ------------------------------------------------------------------------- */

#define WORDS(n) (((n) + 63) / 64)

enum { SET_READ, SET_WRITE, SET_EXCEPT, SETS };

struct select {
	unsigned n; /* descriptors, below FD_MAX */
	uint64_t set[SETS][WORDS(FD_MAX)];
	struct pollfd poll[FD_MAX];
	unsigned npoll;
};

static const unsigned select_events[SETS] = {
        POLLIN | POLLRDNORM | POLLHUP | POLLERR,
        POLLOUT | POLLWRNORM | POLLERR,
        POLLPRI,
};

static bool is_set(const struct select *s, int which, unsigned fd)
{
	return s->set[which][fd / 64] >> (fd % 64) & 1;
}

/* The sets as a poll array; -EBADF. */
static int select_prepare(struct select *s)
{
	for (unsigned fd = 0; fd < s->n; fd++) {
		unsigned events = 0;

		for (int i = 0; i < SETS; i++)
			events |= is_set(s, i, fd) ? select_events[i] : 0;
		if (!events)
			continue;
		if (!fd_peek(thread_current()->fds, (int)fd))
			return -EBADF;
		s->poll[s->npoll++] = (struct pollfd){(int)fd, (short)events, 0};
	}
	return 0;
}

/* The bits that hold, in place of what was asked; returns how many. */
static long select_result(struct select *s)
{
	uint64_t asked[SETS][WORDS(FD_MAX)];
	long bits = 0;

	memcpy(asked, s->set, sizeof(asked));
	memset(s->set, 0, sizeof(s->set));
	for (unsigned p = 0; p < s->npoll; p++) {
		unsigned fd = (unsigned)s->poll[p].fd, got = (unsigned)s->poll[p].revents;

		for (int i = 0; i < SETS; i++) {
			if (!(asked[i][fd / 64] >> (fd % 64) & 1) || !(got & select_events[i]))
				continue;
			s->set[i][fd / 64] |= 1ull << (fd % 64);
			bits++;
		}
	}
	return bits;
}

static int copy_sets(struct select *s, const struct syscall_args *a, bool in)
{
	size_t bytes = WORDS(s->n) * 8;

	for (int i = 0; i < SETS; i++) {
		uintptr_t user = a->arg[1 + i];

		if (user && (in ? arch_copy_in(s->set[i], user, bytes)
		                : arch_copy_out(user, s->set[i], bytes)))
			return -EFAULT;
	}
	return 0;
}

static long select_run(struct select *s, const struct syscall_args *a, uint64_t deadline,
                       const uint64_t mask[2])
{
	long r = copy_sets(s, a, true);

	if (!r)
		r = select_prepare(s);
	if (!r)
		r = take_mask(mask[0], mask[1]);
	if (r)
		return r;
	r = wait_ready(s->poll, s->npoll, deadline);
	if (r >= 0) {
		r = select_result(s);
		if (copy_sets(s, a, false))
			r = -EFAULT;
	}
	return finish(r, mask[0] != 0, a->arg[4], deadline);
}

long sys_pselect6(const struct syscall_args *a)
{
	uint64_t mask[2] = {0, 0}, deadline; /* address and size of the signal set */
	struct select *s;
	long r;

	if ((int)a->arg[0] < 0)
		return -EINVAL;
	if (a->arg[5] && arch_copy_in(mask, a->arg[5], sizeof(mask)))
		return -EFAULT;
	r = clock_deadline_in(CLOCK_MONOTONIC, a->arg[4], false, &deadline);
	if (r)
		return r;
	s = kzalloc(sizeof(*s));
	if (!s)
		return -ENOMEM;
	s->n = fd_table_size(thread_current()->fds); /* what is beyond counts as not asked */
	if (s->n > a->arg[0])
		s->n = (unsigned)a->arg[0];
	r = select_run(s, a, deadline, mask);
	kfree(s);
	return r;
}
