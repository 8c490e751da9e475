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
 * still set, makes it anew (recover.c).
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

/* The kernel that ends this thread sees its stores in the order of the program. */
static void in_order(void)
{
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
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
	uint64_t waiting = mq_between(q, side->count, side->seen);

	if (waiting >= q->maxmsg) {
		side->seen = mq_count(&q->header->receive.count);
		waiting = mq_between(q, side->count, side->seen);
	}
	if (waiting > q->maxmsg)
		return -EIO;
	return waiting == q->maxmsg ? -EAGAIN : 0;
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
	if (side->sleepers && (h->notice.pid || !mq_is_robust(hold)))
		woken = mq_wake_early(side, hold);
	__atomic_store_n(&side->count, mq_after(q, sent), __ATOMIC_RELEASE);
	if (h->notice.pid && !woken)
		*notice = notice_due(q, sent);
	return 0;
}

static long try_send(struct mq_queue *q, const char *msg, size_t len, unsigned prio)
{
	struct mq_notice notice = {0};
	struct mq_hold hold;
	long r = mq_enter(q, true, &hold);

	if (r < 0)
		return r;
	r = put(q, msg, len, prio, &hold, &notice);
	mq_leave(q, true, &hold);
	if (notice.pid)
		mq_notice_send(&notice);
	return r;
}

/* The receivers' lock is held.  Sorts the inbox in. */
static long drain(struct mq_queue *q, uint64_t sent)
{
	struct mq_side *side = &q->header->receive;

	uint64_t at = side->drained, left = mq_between(q, sent, at);

	if (left > q->maxmsg)
		return -EIO;
	while (left--) {
		unsigned slot = slot_of(q, at);

		if (slot >= q->maxmsg || mq_order_push(q, slot, mq_slot_at(q, slot)->prio) < 0)
			return -EIO;
		in_order();
		at = mq_after(q, at);
		__atomic_store_n(&side->drained, at, __ATOMIC_RELEASE);
	}
	return 0;
}

/* The receivers' lock is held.  The slot of the best message: slot and priority. */
static long choose(struct mq_queue *q, uint64_t sent, unsigned *prio)
{
	long r = drain(q, sent);

	return r < 0 ? r : mq_order_first(q, prio);
}

/* Its bytes are the caller's, its slot the senders'. */
static long take(struct mq_queue *q, unsigned slot, char *msg, const struct mq_hold *hold)
{
	struct mq_side *side = &q->header->receive;
	unsigned length = __atomic_load_n(&mq_slot_at(q, slot)->length, __ATOMIC_RELAXED);
	uint64_t received = side->count;

	if (length > q->msgsize || mq_position(received) >= q->maxmsg)
		return -EIO;
	memcpy(msg, mq_slot_at(q, slot) + 1, length);
	if (side->sleepers && !mq_is_robust(hold))
		mq_wake_early(side, hold);
	if (q->ring[mq_position(received)] != slot)
		q->ring[mq_position(received)] = (uint16_t)slot;
	__atomic_store_n(&side->count, mq_after(q, received), __ATOMIC_RELEASE);
	in_order();
	return length;
}

/* The receivers' lock is held. */
static long get(struct mq_queue *q, char *msg, unsigned *prio, const struct mq_hold *hold)
{
	struct mq_side *side = &q->header->receive;
	uint64_t sent = mq_count(&q->header->send.count);
	uint64_t waiting = mq_between(q, sent, side->count);
	long slot, length;

	if (waiting > q->maxmsg || mq_between(q, side->drained, side->count) > waiting)
		return -EIO;
	if (!waiting)
		return -EAGAIN;
	slot = choose(q, sent, prio);
	if (slot < 0)
		return slot;
	length = take(q, (unsigned)slot, msg, hold);
	if (length >= 0)
		mq_order_pop(q, (unsigned)slot, *prio);
	return length;
}

static long try_receive(struct mq_queue *q, char *msg, unsigned *prio)
{
	struct mq_side *side = &q->header->receive;
	struct mq_hold hold;
	long r = mq_enter(q, false, &hold);

	if (r < 0)
		return r;
	if (side->busy)
		r = mq_recover(q);
	side->busy = 1;
	in_order();
	if (!r)
		r = get(q, msg, prio, &hold);
	in_order();
	side->busy = 0;
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
	unsigned unused;
	struct mq_queue *q;
	long r;

	do {
		q = mq_table_find(mqd);
		if (!q || q->access == O_WRONLY)
			return -EBADF;
		if (len < q->msgsize)
			return -EMSGSIZE;
		touch_for_writing(msg, q->msgsize);
		if (prio)
			touch_for_writing((char *)prio, sizeof *prio);
		r = try_receive(q, msg, prio ? prio : &unused);
		if (r != -EAGAIN)
			return r;
		r = mq_sleep(q, false, abs);
	} while (!r);
	return r;
}
