/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ppoll.  Everyone who polls sleeps in one queue and looks again whenever the
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
