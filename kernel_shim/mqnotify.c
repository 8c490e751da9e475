/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mq_notify.  One process may be registered with a queue; it is told once, when a message
 * comes into the empty queue and no receiver waits.  SIGEV_THREAD works as the C libraries
 * expect: the process gives a 32-byte cookie and a netlink socket, and reads the cookie
 * from it with its last byte saying what happened.
 */
#include "file.h"
#include "kmem.h"
#include "mq.h"
#include "proc.h"
#include "syscall.h"

#include <abi/errno.h>

enum { NOTIFY_WOKENUP = 1, NOTIFY_REMOVED = 2 }; /* last byte of the cookie */

static void tell_socket(struct mq *q, unsigned char what)
{
	q->notify.cookie[sizeof(q->notify.cookie) - 1] = what;
	netlink_deliver(q->notify.socket, q->notify.cookie);
}

static void forget(struct mq *q)
{
	struct process *p = q->notify.process;
	struct file *socket = q->notify.socket;

	q->notify.process = NULL;
	q->notify.socket = NULL;
	process_put(p);
	if (socket)
		file_put(socket);
}

void mq_notify_arrival(struct mq *q)
{
	siginfo_t info;

	if (!q->notify.process)
		return;
	if (q->notify.kind == SIGEV_SIGNAL && q->notify.signo) {
		info = siginfo_from_caller(q->notify.signo, SI_MESGQ);
		info.si_value = q->notify.value;
		signal_send(q->notify.process, NULL, q->notify.signo, &info);
	} else if (q->notify.kind == SIGEV_THREAD) {
		tell_socket(q, NOTIFY_WOKENUP);
	}
	forget(q);
}

void mq_notify_remove(struct mq *q, struct process *p)
{
	if (!q->notify.process || (p && q->notify.process != p))
		return;
	if (q->notify.kind == SIGEV_THREAD)
		tell_socket(q, NOTIFY_REMOVED);
	forget(q);
}

/* What SIGEV_THREAD brings: cookie, and socket with a reference. */
static int take_socket(const struct abi_sigevent *ev, unsigned char cookie[32],
                       struct file **socket)
{
	struct file *f = fd_peek(thread_current()->fds, ev->sigev_signo);

	if (arch_copy_in(cookie, (uintptr_t)ev->sigev_value.sival_ptr, 32))
		return -EFAULT;
	if (!f)
		return -EBADF;
	if (!netlink_is(f))
		return -ENOTSOCK;
	file_get(f);
	*socket = f;
	return 0;
}

static int check_event(const struct abi_sigevent *ev)
{
	if (ev->sigev_notify != SIGEV_NONE && ev->sigev_notify != SIGEV_SIGNAL &&
	    ev->sigev_notify != SIGEV_THREAD)
		return -EINVAL;
	if (ev->sigev_notify == SIGEV_SIGNAL && (unsigned)ev->sigev_signo > ABI_NSIG)
		return -EINVAL;
	return 0;
}

/* Takes over the reference to the socket on success. */
static int register_process(struct mq *q, const struct abi_sigevent *ev,
                            const unsigned char cookie[32], struct file *socket)
{
	if (q->notify.process)
		return -EBUSY;
	q->notify.process = process_current();
	q->notify.process->refs++;
	q->notify.kind = ev->sigev_notify;
	q->notify.signo = ev->sigev_signo;
	q->notify.value = ev->sigev_value;
	q->notify.socket = socket;
	memcpy(q->notify.cookie, cookie, sizeof(q->notify.cookie));
	return 0;
}

static struct mq *queue_of_fd(int fd)
{
	struct file *f = fd_peek(thread_current()->fds, fd);

	return f ? mq_of(f) : NULL;
}

long sys_mq_notify(const struct syscall_args *a)
{
	unsigned char cookie[32] = {0};
	struct file *socket = NULL;
	struct abi_sigevent ev;
	struct mq *q = queue_of_fd((int)a->arg[0]);
	int err;

	if (!a->arg[1]) {
		if (!q)
			return -EBADF;
		mq_notify_remove(q, process_current());
		return 0;
	}
	if (arch_copy_in(&ev, a->arg[1], sizeof(ev)))
		return -EFAULT;
	err = check_event(&ev);
	if (!err && ev.sigev_notify == SIGEV_THREAD)
		err = take_socket(&ev, cookie, &socket);
	if (!err)
		err = q ? register_process(q, &ev, cookie, socket) : -EBADF;
	if (err && socket)
		file_put(socket);
	return err;
}
