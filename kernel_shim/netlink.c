/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The one kind of socket that there is: an AF_NETLINK one, whose only use is to hand the
 * 32-byte cookies of mq_notify(SIGEV_THREAD) to its reader, one at a receive.
 */
#include "file.h"
#include "kmem.h"
#include "linux_abi.h"
#include "mq.h"
#include "proc.h"
#include "sched.h"
#include "syscall.h"

#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/poll.h>

#define COOKIE_SIZE   32
#define COOKIES_MAX   64 /* that wait for their reader; more are lost */
#define SOCK_CLOEXEC  O_CLOEXEC
#define SOCK_NONBLOCK O_NONBLOCK

struct netlink {
	unsigned char cookies[COOKIES_MAX][COOKIE_SIZE]; /* a ring */
	unsigned first, count;
	struct wait_queue readers;
};

static const struct file_ops netlink_ops;

bool netlink_is(const struct file *f)
{
	return f->ops == &netlink_ops;
}

void netlink_deliver(struct file *f, const unsigned char bytes[COOKIE_SIZE])
{
	struct netlink *s = f->data;

	if (s->count == COOKIES_MAX)
		return;
	memcpy(s->cookies[(s->first + s->count++) % COOKIES_MAX], bytes, COOKIE_SIZE);
	wait_queue_wake(&s->readers, 1);
	poll_notify();
}

/* One cookie; what does not fit is lost, as with every datagram. */
static long receive(struct file *f, uintptr_t buf, size_t n, unsigned flags)
{
	struct netlink *s = f->data;

	while (!s->count) {
		if ((f->flags & O_NONBLOCK) || (flags & MSG_DONTWAIT))
			return -EAGAIN;
		if (wait_queue_sleep(&s->readers, NO_DEADLINE, true) == -EINTR)
			return -ERESTARTSYS;
	}
	n = n < COOKIE_SIZE ? n : COOKIE_SIZE;
	if (arch_copy_out(buf, s->cookies[s->first], n))
		return -EFAULT;
	s->first = (s->first + 1) % COOKIES_MAX;
	s->count--;
	return (long)n;
}

static long netlink_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	(void)off;
	return receive(f, buf, n, 0);
}

static unsigned netlink_poll(struct file *f)
{
	struct netlink *s = f->data;

	return POLLOUT | POLLWRNORM | (s->count ? POLLIN | POLLRDNORM : 0);
}

static void netlink_release(struct file *f)
{
	kfree(f->data);
}

static const struct file_ops netlink_ops = {
        .read = netlink_read,
        .poll = netlink_poll,
        .release = netlink_release,
};

long sys_socket(const struct syscall_args *a)
{
	int type = (int)a->arg[1], flags = type & ~SOCK_TYPE;
	struct netlink *s;
	struct file *f;

	type &= SOCK_TYPE;
	if (flags & ~(SOCK_CLOEXEC | SOCK_NONBLOCK))
		return -EINVAL;
	if ((int)a->arg[0] != AF_NETLINK)
		return -EAFNOSUPPORT;
	if (type != SOCK_RAW && type != SOCK_DGRAM)
		return -ESOCKTNOSUPPORT;
	if (a->arg[2] != 0)
		return -EPROTONOSUPPORT;
	s = kzalloc(sizeof(*s));
	f = s ? file_create(&netlink_ops, O_RDWR | (flags & O_NONBLOCK), s) : NULL;
	if (!f) {
		kfree(s);
		return -ENOMEM;
	}
	wait_queue_init(&s->readers);
	return fd_install(f, flags & SOCK_CLOEXEC);
}

/* Without the sender's address: it is the kernel. */
long sys_recvfrom(const struct syscall_args *a)
{
	HELD_FILE f = fd_get((int)a->arg[0]);

	if (!f)
		return -EBADF;
	return netlink_is(f) ? receive(f, a->arg[1], a->arg[2], (unsigned)a->arg[3]) : -ENOTSOCK;
}
