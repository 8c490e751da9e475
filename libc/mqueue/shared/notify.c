/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mq_notify.  The registration lies in the shared memory, under the senders' lock; the
 * sender whose message is due to be told ends it and tells: by a signal, after it gave
 * the lock up, or by moving the id, which the registrant's watcher sleeps on.
 * A registrant that is no more is noticed by the next to register.  A sender killed
 * between its commit and the signal takes the notice with it, not the message.
 */
#include <port.h>
#include <abi/errno.h>
#include <limits.h>
#include "shared.h"

struct mq_notice mq_notice_take(struct mq_queue *q)
{
	struct mq_notice *at = &q->header->notice, was = *at;

	at->pid = 0;
	__atomic_fetch_add(&at->id, 1, __ATOMIC_SEQ_CST);
	if (was.kind == SIGEV_THREAD)
		port_futex_wake(&at->id, INT_MAX, 1);
	return was;
}

void mq_notice_send(const struct mq_notice *notice)
{
	siginfo_t info = {.si_signo = notice->signo, .si_code = SI_MESGQ};

	if (notice->kind != SIGEV_SIGNAL || notice->pid <= 0)
		return;
	info.si_pid = (int)port_getpid();
	info.si_uid = (unsigned)port_getuid();
	info.si_value.sival_ptr = (void *)(uintptr_t)notice->value;
	port_sigqueue(notice->pid, notice->signo, &info);
}

long mq_notice_remove(struct mq_queue *q)
{
	struct mq_notice *at = &q->header->notice;
	struct mq_hold hold;
	long r;

	if (!at->pid || at->pid != port_getpid())
		return 0;
	r = mq_enter(q, true, &hold);
	if (r < 0)
		return r;
	if (at->pid == port_getpid()) {
		if (at->kind == SIGEV_THREAD)
			mq_watch_removed(at->value);
		mq_notice_take(q);
	}
	mq_leave(q, true, &hold);
	return 0;
}

static bool is_free(const struct mq_notice *at)
{
	return at->pid <= 0 || port_kill(at->pid, 0) == -ESRCH;
}

/* The senders' lock is held.  The registration's id, or -EBUSY. */
static long register_here(struct mq_queue *q, const struct abi_sigevent *ev, uint64_t value)
{
	struct mq_notice *at = &q->header->notice;

	if (!is_free(at))
		return -EBUSY;
	if (at->pid)
		mq_notice_take(q);
	at->kind = ev->sigev_notify;
	at->signo = ev->sigev_signo;
	at->value = value;
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
	at->pid = (int)port_getpid();
	return at->id & INT_MAX;
}

static long add(struct mq_queue *q, const struct abi_sigevent *ev, uint64_t value)
{
	struct mq_hold hold;
	long r = mq_enter(q, true, &hold);

	if (r < 0)
		return r;
	r = register_here(q, ev, value);
	mq_leave(q, true, &hold);
	return r;
}

static long add_watched(struct mq_queue *q, const struct abi_sigevent *ev)
{
	void *watcher = mq_watch_new(q->fd, ev->sigev_value.sival_ptr);
	long id;

	if (!watcher)
		return -ENOMEM;
	id = add(q, ev, mq_watch_value(ev->sigev_value.sival_ptr));
	if (id < 0) {
		mq_watch_drop(watcher);
		return id;
	}
	id = mq_watch_start(watcher, (int)id);
	if (id < 0)
		mq_notice_remove(q);
	return id;
}

long mq_shared_notify(mqd_t mqd, const struct abi_sigevent *ev)
{
	struct mq_queue *q = mq_table_find(mqd);
	long r;

	if (ev && ev->sigev_notify == SIGEV_SIGNAL &&
	    (ev->sigev_signo < 0 || ev->sigev_signo > ABI_NSIG))
		return -EINVAL;
	if (!q)
		return -EBADF;
	if (!ev)
		return mq_notice_remove(q);
	if (ev->sigev_notify == SIGEV_THREAD)
		return add_watched(q, ev);
	r = add(q, ev, (uintptr_t)ev->sigev_value.sival_ptr);
	return r < 0 ? r : 0;
}
