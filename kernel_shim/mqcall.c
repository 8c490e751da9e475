/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Sending and receiving.  Messages stand in a list for each priority that has any.  Whoever
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

/* ---- the priority structure ---------------------------------------------------------------- */

/* The level of a priority, made in place when it is new. */
static struct mq_level *level(struct mq *q, unsigned priority, struct mq_level **spare)
{
	struct mq_level *l;

	list_for_each (l, &q->levels, link) {
		if (l->priority == priority)
			return l;
		if (l->priority < priority)
			break;
	}
	if (!*spare)
		return NULL;
	list_init(&(*spare)->messages);
	(*spare)->priority = priority;
	list_insert_before(&l->link, &(*spare)->link);
	l = *spare;
	*spare = NULL;
	return l;
}

/* -ENOMEM only when there is no spare level and none can be made. */
static int insert(struct mq *q, struct mq_message *m)
{
	struct mq_level *l;

	if (!q->spare)
		q->spare = kmalloc(sizeof(*q->spare));
	l = level(q, m->priority, &q->spare);
	if (!l)
		return -ENOMEM;
	list_push_back(&l->messages, &m->link);
	q->curmsgs++;
	q->bytes += m->size;
	return 0;
}

static struct mq_message *take_best(struct mq *q)
{
	struct mq_level *l = list_first(&q->levels, struct mq_level, link);
	struct mq_message *m = list_first(&l->messages, struct mq_message, link);

	list_remove(&m->link);
	if (list_empty(&l->messages)) {
		list_remove(&l->link);
		if (q->spare)
			kfree(l);
		else
			q->spare = l;
	}
	q->curmsgs--;
	q->bytes -= m->size;
	return m;
}

/* ---- waiting -------------------------------------------------- */

/* Sleeps in a list until served: 0; otherwise -ETIMEDOUT, -ERESTARTSYS. */
static int wait_served(struct list *list, struct mq_waiter *w, uint64_t deadline)
{
	int err;

	w->thread = thread_current();
	list_push_back(list, &w->link);
	do {
		err = thread_sleep(deadline, true);
	} while (err == 0 && !list_empty(&w->link));
	if (list_empty(&w->link))
		return 0;
	list_remove(&w->link);
	return err == -EINTR ? -ERESTARTSYS : err;
}

static struct mq_waiter *serve_first(struct list *list)
{
	struct mq_waiter *w;

	if (list_empty(list))
		return NULL;
	w = list_first(list, struct mq_waiter, link);
	list_remove(&w->link);
	thread_wake(w->thread);
	return w;
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
		list_init(&m->link);
	}
	return m;
}

/* There is room: to the first receiver, or into the queue. */
static int send_now(struct mq *q, struct mq_message *m)
{
	struct mq_waiter *w = serve_first(&q->receivers);
	int err;

	if (w) {
		w->message = m;
		return 0;
	}
	err = insert(q, m);
	if (err)
		return err;
	if (q->curmsgs == 1)
		mq_notify_arrival(q);
	poll_notify();
	return 0;
}

static int send_message(struct file *f, struct mq_message *m, uint64_t deadline)
{
	struct mq_waiter w = {.message = m};
	struct mq *q = f->data;

	if (q->curmsgs < q->maxmsg)
		return send_now(q, m);
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
	else
		q->mtime = clock_realtime();
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
	struct mq_message *m = take_best(q);
	struct mq_waiter *w =
	        list_empty(&q->senders) ? NULL : list_first(&q->senders, struct mq_waiter, link);

	/* take_best has left a level to spare when the insertion needs one and memory is
	 * out; if it has not, the sender stays and the next receiver tries again. */
	if (w && insert(q, w->message) == 0)
		serve_first(&q->senders);
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
	q->mtime = clock_realtime();
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
