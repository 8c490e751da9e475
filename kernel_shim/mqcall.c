/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Sending and receiving.  Whoever
 * sleeps is served in order of arrival, by hand-over: a sender gives its message straight
 * to the first receiver; a receiver that made room takes the first sender's message into
 * the queue.  So nobody who comes later gets in between.
 */
#include "clock.h"
#include "file.h"
#include "kmem.h"
#include "mq.h"
#include "pmm.h"
#include "proc.h"
#include "sched.h"
#include "syscall.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

/* ---- the messages -------------------------------------------------------------------------- */

static void insert(struct mq *q, struct mq_message *m)
{
	struct mq_message *oldest;

	q->curmsgs++;
	list_init(&m->same);
	list_for_each (oldest, &q->messages, link) {
		if (oldest->priority == m->priority) {
			list_push_back(&oldest->same, &m->link);
			return;
		}
		if (oldest->priority < m->priority)
			break;
	}
	list_insert_before(&oldest->link, &m->link);
}

struct mq_message *mq_take(struct mq *q)
{
	struct mq_message *m = list_first(&q->messages, struct mq_message, link), *next;

	q->curmsgs--;
	if (!list_empty(&m->same)) { /* the next one stands for the priority now */
		next = list_first(&m->same, struct mq_message, link);
		list_remove(&next->link);
		list_insert_before(&m->same, &next->same);
		list_remove(&m->same);
		list_insert_before(&m->link, &next->link);
	}
	list_remove(&m->link);
	return m;
}

/* ---- waiting -------------------------------------------------- */

static struct mq_waiter *first_waiter(struct wait_queue *q)
{
	struct waiter *w = wait_queue_first(q);

	return w ? container_of(w, struct mq_waiter, waiter) : NULL;
}

/* Until served: 0; otherwise -ETIMEDOUT, -ERESTARTSYS. */
static int wait_served(struct wait_queue *q, struct mq_waiter *w, uint64_t deadline)
{
	int err = wait_queue_sleep_as(q, &w->waiter, deadline, true);

	return err == -EINTR ? -ERESTARTSYS : err;
}

/* The descriptor as a queue that is open for reading or writing, with a reference. */
static struct file *get_queue(int fd, bool writing)
{
	struct file *f = fd_get_for(fd, writing);

	if (f && !mq_of(f)) {
		file_put(f);
		f = NULL;
	}
	return f;
}

/* ---- sending -------------------------------------------------- */

static struct mq_message *load(uintptr_t user, size_t size, unsigned priority, int *err)
{
	struct mq_message *m = pmm_is_low() ? NULL : kmalloc(sizeof(*m) + size);

	*err = m ? 0 : -ENOMEM;
	if (m && size && arch_copy_in(m->data, user, size)) {
		kfree(m);
		*err = -EFAULT;
		return NULL;
	}
	if (m) {
		m->size = size;
		m->priority = priority;
	}
	return m;
}

/* There is room: to the first receiver, or into the queue. */
static void send_now(struct mq *q, struct mq_message *m)
{
	struct mq_waiter *w = first_waiter(&q->receivers);

	if (w) {
		w->message = m;
		waiter_wake(&w->waiter);
		return;
	}
	insert(q, m);
	if (q->curmsgs == 1)
		mq_notify_arrival(q);
	poll_notify();
}

static int send_message(struct file *f, struct mq_message *m, uint64_t deadline)
{
	struct mq_waiter w = {.message = m};
	struct mq *q = f->data;

	if (q->curmsgs < q->maxmsg) {
		send_now(q, m);
		return 0;
	}
	if (f->flags & O_NONBLOCK)
		return -EAGAIN;
	return wait_served(&q->senders, &w, deadline);
}

static long send_to(struct file *f, const struct syscall_args *a, uint64_t deadline)
{
	struct mq *q = f->data;
	struct mq_message *m;
	int err;

	if (a->arg[2] > (uint64_t)q->msgsize)
		return -EMSGSIZE;
	m = load(a->arg[1], a->arg[2], (unsigned)a->arg[3], &err);
	if (!m)
		return err;
	err = send_message(f, m, deadline);
	if (err)
		kfree(m);
	return err;
}

long sys_mq_timedsend(const struct syscall_args *a)
{
	uint64_t deadline;
	int err = clock_deadline_in(CLOCK_REALTIME, a->arg[4], true, &deadline);
	HELD_FILE f = get_queue((int)a->arg[0], true);

	if (!err && (unsigned)a->arg[3] >= MQ_PRIO_MAX)
		err = -EINVAL;
	if (err)
		return err;
	return f ? send_to(f, a, deadline) : -EBADF;
}

/* ---- receiving -------------------------------------------------- */

/* The best message; the first sender's moves into the room that it leaves. */
static struct mq_message *receive_now(struct mq *q)
{
	struct mq_message *m = mq_take(q);
	struct mq_waiter *w = first_waiter(&q->senders);

	if (w) {
		insert(q, w->message);
		waiter_wake(&w->waiter);
	}
	poll_notify();
	return m;
}

static int receive_message(struct file *f, struct mq_message **m, uint64_t deadline)
{
	struct mq_waiter w = {.message = NULL};
	struct mq *q = f->data;
	int err;

	if (q->curmsgs) {
		*m = receive_now(q);
		return 0;
	}
	if (f->flags & O_NONBLOCK)
		return -EAGAIN;
	err = wait_served(&q->receivers, &w, deadline);
	*m = w.message;
	return err;
}

static long receive_from(struct file *f, const struct syscall_args *a, uint64_t deadline)
{
	struct mq *q = f->data;
	struct mq_message *m;
	long r;

	if (a->arg[2] < (uint64_t)q->msgsize)
		return -EMSGSIZE;
	r = receive_message(f, &m, deadline);
	if (r)
		return r;
	r = (long)m->size;
	if ((a->arg[3] && arch_copy_out(a->arg[3], &m->priority, sizeof(m->priority))) ||
	    (m->size && arch_copy_out(a->arg[1], m->data, m->size)))
		r = -EFAULT; /* the message is gone, as on Linux */
	kfree(m);
	return r;
}

long sys_mq_timedreceive(const struct syscall_args *a)
{
	uint64_t deadline;
	int err = clock_deadline_in(CLOCK_REALTIME, a->arg[4], true, &deadline);
	HELD_FILE f = get_queue((int)a->arg[0], false);

	if (err)
		return err;
	return f ? receive_from(f, a, deadline) : -EBADF;
}
