/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Sending and receiving, and why a process may die anywhere in it.
 *
 * A ring of n slot numbers and three counters, received R <= drained D <= sent S <= R + n:
 *
 *   ring[D, S)      the inbox: sent, not yet sorted in
 *   ring[S, R + n)  free slots
 *   all others      D - R messages in the order (order.c), where the best leaves first
 *
 * A sender, under its lock, fills the slot at ring[S] and stores S + 1.  That
 * store takes the free slot and publishes the message at once.  Before it nothing has
 * changed that anybody reads, after it nothing is left to do: the senders' side
 * never needs repair.
 *
 * A receiver, under a lock of its own, says that it is busy, sorts the inbox in, moving D
 * after each message, copies the best one out, writes its slot to ring[R + n] (a cell
 * outside of [D, R + n), so nobody reads it) and stores R + 1: that one store takes the
 * message and frees its slot.  Then it takes it out of the order.  Whatever a
 * receiver that dies leaves of the order, the ring says which slots are in it and
 * each slot says when it was sent: the next owner of the lock, who finds busy
 * still set, makes it anew (recover.c).  A message that is the only one is not
 * sorted in on its way, which for that repair makes no difference.
 *
 * So a message is in the queue exactly while S has passed it and R does not count
 * it.  One lock at a time, and none around a sleep; why nobody sleeps on when he need not
 * is told in sleep.c.  What is read from shared memory is used as an index or
 * length only after a check: somebody may write there.
 */
#include <port.h>
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/limits.h>
#include <string.h>
#include "shared.h"

/* Of the cell of a count, or what is no slot. */
static unsigned slot_of(const struct mq_queue *q, uint64_t count)
{
	unsigned at = mq_position(count);

	return at < q->maxmsg ? __atomic_load_n(&q->ring[at], __ATOMIC_RELAXED) : q->maxmsg;
}

/* A fault, or the signal handler that answers it, must not come with a lock held. */
static void touch_for_reading(const char *buf, size_t len)
{
	for (size_t i = 0; i < len; i += ABI_PAGE_SIZE)
		(void)*(const volatile char *)(buf + i);
	if (len)
		(void)*(const volatile char *)(buf + len - 1);
}

/* Only len bytes of a message are written, but which message is not known yet. */
static void touch_for_writing(char *buf, size_t len)
{
	for (size_t i = 0; i < len; i += ABI_PAGE_SIZE)
		*(volatile char *)(buf + i) = *(const volatile char *)(buf + i);
	if (len)
		*(volatile char *)(buf + len - 1) = *(const volatile char *)(buf + len - 1);
}

static void fill(struct mq_slot *slot, uint64_t sequence, unsigned prio, const char *msg,
                 size_t len)
{
	slot->sequence = sequence;
	slot->prio = prio;
	slot->length = (unsigned)len;
	memcpy(slot + 1, msg, len);
}

/* The message of number sent is out.  A queue that a receiver emptied before or
 * after this may owe a notice. */
static struct mq_notice notice_due(struct mq_queue *q, uint64_t sent)
{
	__atomic_thread_fence(__ATOMIC_SEQ_CST);
	if ((int64_t)(mq_count(&q->header->receive.count) - sent) < 0)
		return (struct mq_notice){0};
	return mq_notice_take(q);
}

/* The senders' lock is held.  0: there is room.  The receivers' count is looked at only when
 * what was seen of it last would mean a full queue. */
static long find_room(struct mq_queue *q, struct mq_side *side)
{
	if (side->count - side->seen < MQ_LAP)
		return 0;
	side->seen = mq_count(&q->header->receive.count);
	if (side->count - side->seen > MQ_LAP)
		return -EIO;
	return side->count - side->seen == MQ_LAP ? -EAGAIN : 0;
}

/* The senders' lock is held.  A notice is not given while a receiver sleeps, and how many do
 * is known by waking them. */
static long put(struct mq_queue *q, const char *msg, size_t len, unsigned prio,
                const struct mq_hold *hold, struct mq_notice *notice)
{
	struct mq_header *h = q->header;
	struct mq_side *side = &h->send;
	uint64_t sent = side->count;
	long r = find_room(q, side), woken = 0;
	unsigned slot;

	if (r < 0)
		return r;
	slot = slot_of(q, sent);
	if (slot >= q->maxmsg)
		return -EIO;
	fill(mq_slot_at(q, slot), sent, prio, msg, len);
	side->lock.home = mq_home();
	if (unlikely(side->sleepers) && (h->notice.pid || !mq_is_robust(hold)))
		woken = mq_wake_early(side, hold);
	__atomic_store_n(&side->count, mq_after(q, sent), __ATOMIC_RELEASE);
	if (unlikely(h->notice.pid) && !woken)
		*notice = notice_due(q, sent);
	return 0;
}

static long try_send(struct mq_queue *q, const char *msg, size_t len, unsigned prio)
{
	struct mq_notice notice;
	struct mq_hold hold;
	long r = mq_enter(q, true, &hold);

	if (r < 0)
		return r;
	notice.pid = 0;
	r = put(q, msg, len, prio, &hold, &notice);
	mq_leave(q, true, &hold);
	if (unlikely(notice.pid))
		mq_notice_send(&notice);
	return r;
}

/* The receivers' lock is held, as in all of the following.  Sorts the inbox in. */
static long drain(struct mq_queue *q, uint64_t sent)
{
	struct mq_side *side = &q->header->receive;
	uint64_t at = side->drained;

	if (sent - at > MQ_LAP || mq_position(sent) >= q->maxmsg)
		return -EIO;
	while (at != sent) {
		unsigned slot = slot_of(q, at);

		if (slot >= q->maxmsg || mq_order_push(q, slot, mq_slot_at(q, slot)->prio) < 0)
			return -EIO;
		mq_in_order();
		at = mq_after(q, at);
		side->drained = at;
	}
	return 0;
}

/* The message's bytes become the caller's, its slot the senders'. */
static long take(struct mq_queue *q, unsigned slot, char *msg, const struct mq_hold *hold)
{
	struct mq_side *side = &q->header->receive;
	unsigned length = __atomic_load_n(&mq_slot_at(q, slot)->length, __ATOMIC_RELAXED);
	uint64_t received = side->count;

	if (length > q->msgsize || mq_position(received) >= q->maxmsg)
		return -EIO;
	memcpy(msg, mq_slot_at(q, slot) + 1, length);
	side->lock.home = mq_home();
	if (unlikely(side->sleepers) && !mq_is_robust(hold))
		mq_wake_early(side, hold);
	if (q->ring[mq_position(received)] != slot)
		q->ring[mq_position(received)] = (uint16_t)slot;
	__atomic_store_n(&side->count, mq_after(q, received), __ATOMIC_RELEASE);
	return length;
}

static long take_best(struct mq_queue *q, char *msg, unsigned *prio, const struct mq_hold *hold)
{
	long slot = mq_order_first(q, prio), length;

	if (slot < 0)
		return slot;
	length = take(q, (unsigned)slot, msg, hold);
	mq_in_order();
	if (length >= 0)
		mq_order_pop(q, (unsigned)slot, *prio);
	return length;
}

/* The only message there is need not be sorted in to be taken out again. */
static long take_only(struct mq_queue *q, char *msg, unsigned *prio, const struct mq_hold *hold)
{
	struct mq_side *side = &q->header->receive;
	unsigned slot = slot_of(q, side->drained);

	if (slot >= q->maxmsg)
		return -EIO;
	*prio = mq_slot_at(q, slot)->prio;
	if (*prio >= MQ_PRIO_MAX)
		return -EIO;
	side->drained = mq_after(q, side->drained);
	mq_in_order();
	return take(q, slot, msg, hold);
}

static long get(struct mq_queue *q, char *msg, unsigned *prio, const struct mq_hold *hold)
{
	struct mq_side *side = &q->header->receive;
	uint64_t sent = mq_count(&q->header->send.count), received = side->count;
	uint64_t drained = side->drained;
	long r;

	if (sent - received > MQ_LAP || drained - received > sent - received)
		return -EIO;
	if (sent == received)
		return -EAGAIN;
	side->busy = 1;
	mq_in_order();
	if (drained == received && mq_after(q, received) == sent) {
		r = take_only(q, msg, prio, hold);
	} else {
		r = drain(q, sent);
		if (!r)
			r = take_best(q, msg, prio, hold);
	}
	mq_in_order();
	if (r >= 0)
		side->busy = 0;
	return r;
}

static long try_receive(struct mq_queue *q, char *msg, unsigned *prio)
{
	struct mq_hold hold;
	long r = mq_enter(q, false, &hold);

	if (r < 0)
		return r;
	if (unlikely(q->header->receive.busy))
		r = mq_recover(q);
	if (!r)
		r = get(q, msg, prio, &hold);
	mq_leave(q, false, &hold);
	return r;
}

long mq_shared_send(mqd_t mqd, const char *msg, size_t len, unsigned prio,
                    const struct timespec *abs)
{
	struct mq_queue *q;
	long r;

	if (prio >= MQ_PRIO_MAX)
		return -EINVAL;
	do {
		q = mq_table_find(mqd);
		if (!q || q->access == O_RDONLY)
			return -EBADF;
		if (len > q->msgsize)
			return -EMSGSIZE;
		touch_for_reading(msg, len);
		r = try_send(q, msg, len, prio);
		if (r != -EAGAIN)
			return r;
		r = mq_sleep(q, true, abs);
	} while (!r);
	return r;
}

long mq_shared_receive(mqd_t mqd, char *msg, size_t len, unsigned *prio, const struct timespec *abs)
{
	struct mq_queue *q;
	unsigned its_prio;
	long r;

	do {
		q = mq_table_find(mqd);
		if (!q || q->access == O_WRONLY)
			return -EBADF;
		if (len < q->msgsize)
			return -EMSGSIZE;
		touch_for_writing(msg, q->msgsize);
		r = try_receive(q, msg, &its_prio);
		if (likely(r >= 0)) {
			if (prio)
				*prio = its_prio;
			return r;
		}
		if (r != -EAGAIN)
			return r;
		r = mq_sleep(q, false, abs);
	} while (!r);
	return r;
}
