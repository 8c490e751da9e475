/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of the shared-memory backend ask of each other. */
#ifndef LOAM_MQ_SHARED_H
#define LOAM_MQ_SHARED_H

#include "layout.h"

struct abi_sigevent;

/* ---- table.c: descriptors ---- */

/* Zeroed, for a descriptor whose queue is to be added; NULL when memory is out. */
struct mq_queue *mq_table_room(int fd);
enum { MQ_ROOMS = 64, MQ_CHUNKS = 1024 };
extern struct mq_queue *mq_chunks[MQ_CHUNKS]; /* atomic */
/* NULL when it is no queue. */
static inline struct mq_queue *mq_table_find(int fd)
{
	unsigned n = (unsigned)fd;
	struct mq_queue *q;

	if (unlikely(n >= MQ_ROOMS * MQ_CHUNKS))
		return NULL;
	q = __atomic_load_n(&mq_chunks[n / MQ_ROOMS], __ATOMIC_ACQUIRE);
	if (unlikely(!q))
		return NULL;
	q += n % MQ_ROOMS;
	return likely(__atomic_load_n(&q->header, __ATOMIC_ACQUIRE)) ? q : NULL;
}
/* Makes what stands in the room visible. */
void mq_table_add(struct mq_queue *q, struct mq_header *header);
/* Takes it out and unmaps it.  Who sleeps on the queue looks here again when it wakes. */
void mq_table_remove(struct mq_queue *q);

/* ---- create.c ---- */

long mq_shared_open(const char *name, int flags, mode_t mode, const struct mq_attr *attr);
long mq_shared_unlink(const char *name);

/* ---- geometry.c: where things lie ---- */

/* The size in bytes of a queue's memory; 0 when the numbers are out of range. */
size_t mq_geometry(struct mq_queue *q, long maxmsg, long msgsize);
void mq_layout(struct mq_queue *q, struct mq_header *header);

/* ---- order.c: messages by priority and age.  The receivers' lock is held ---- */

void mq_order_clear(struct mq_queue *q);
/* slot < maxmsg.  -EIO. */
long mq_order_push(struct mq_queue *q, unsigned slot, unsigned prio);
/* The slot of the message that leaves first, and its priority; or -EIO. */
long mq_order_first(const struct mq_queue *q, unsigned *prio);
/* Takes out what mq_order_first gave. */
void mq_order_pop(struct mq_queue *q, unsigned slot, unsigned prio);

/* ---- recover.c ---- */

/* The receivers' lock is held.  Makes the order anew.  -EIO. */
long mq_recover(struct mq_queue *q);

/* ---- sleep.c ---- */

/* Takes the lock of the senders or receivers.  0, or -EDEADLK as mq_lock. */
static inline long mq_enter(struct mq_queue *q, bool sending, struct mq_hold *hold)
{
	struct mq_side *side = mq_side_of(q, sending);
	long r = mq_lock(&side->lock, hold);

	if (unlikely(r == 1))
		side->sleepers = 1;
	return r < 0 ? r : 0;
}

void mq_leave_sleepers(struct mq_queue *q, bool sending, struct mq_hold *hold);
/* Gives it up, and wakes those who sleep if they need sleep no more. */
static inline void mq_leave(struct mq_queue *q, bool sending, struct mq_hold *hold)
{
	if (likely(!mq_side_of(q, sending)->sleepers))
		mq_unlock(hold);
	else
		mq_leave_sleepers(q, sending, hold);
}

/* The side's lock is held.  Wakes who sleeps on it before the commit; how many slept. */
long mq_wake_early(struct mq_side *side, const struct mq_hold *hold);
/* Waits until the queue may no longer be full (sending) or empty.  0: find the queue
 * anew and try again; or -errno.  No lock is held. */
long mq_sleep(struct mq_queue *q, bool sending, const struct timespec *abs);

/* ---- transfer.c ---- */

long mq_shared_send(mqd_t mqd, const char *msg, size_t len, unsigned prio,
                    const struct timespec *abs);
long mq_shared_receive(mqd_t mqd, char *msg, size_t len, unsigned *prio,
                       const struct timespec *abs);

/* ---- notify.c ---- */

/* The senders' lock is held.  Ends the registration and gives what it was. */
struct mq_notice mq_notice_take(struct mq_queue *q);
/* No lock is held.  Tells the process. */
void mq_notice_send(const struct mq_notice *notice);
/* Ends this process's registration, if there is one. */
long mq_notice_remove(struct mq_queue *q);
long mq_shared_notify(mqd_t mqd, const struct abi_sigevent *ev);

/* ---- watch.c: SIGEV_THREAD ---- */

long mq_shared_notify_descriptor(void);
/* What tells this registration from the process's others. */
uint64_t mq_watch_value(const void *cookie);
/* A watcher that does not run yet; NULL when memory is out. */
void *mq_watch_new(int fd, const void *cookie);
void mq_watch_drop(void *watcher);
/* It waits for the end of registration id, then sends the cookie.  Fails with -errno,
 * and the watcher is dropped. */
long mq_watch_start(void *watcher, int id);
/* Before this process ends its own registration: it is not to run the function. */
void mq_watch_removed(uint64_t value);

#endif
