/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Sending and receiving, and why a process may die anywhere in it.
 *
 * A ring of slot numbers and three counters, received R <= drained D <= sent S <= R + n:
 *
 *   ring[D, S)      the inbox: sent, not yet sorted in
 *   ring[S, R + n)  free slots
 *   all others      D - R messages in the heap, where the best leaves first
 *
 * A sender, under its lock, fills the slot at ring[S] and stores S + 1.  That
 * store takes the free slot and publishes the message at once.  Before it nothing has
 * changed that anybody reads, after it nothing is left to do: the senders' side
 * never needs repair.
 *
 * A receiver, under a lock of its own, sorts the inbox into the heap, moving D after
 * each message, copies the best one out, writes its slot to ring[R + n] (a cell
 * outside of [D, R + n), so nobody reads it) and stores R + 1: that one store takes the
 * message and frees its slot.  Then it takes it off the heap.  Whatever a
 * receiver that dies leaves of the heap, the ring says which slots are in it and
 * each slot has its key: the next owner of the lock builds it anew (recover.c).
 *
 * So a message is in the queue exactly while S has passed it and R does not count
 * it.  One lock at a time, and none around a sleep.  What is read from shared
 * memory is used as an index or length only after a check: somebody may write there.
 */
#include <port.h>
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/limits.h>
#include <string.h>
#include "shared.h"

#define SEQUENCE_MASK (((uint64_t)1 << MQ_SEQUENCE_BITS) - 1)

static uint64_t key_of(unsigned prio, uint64_t sequence)
{
	return (uint64_t)(MQ_PRIO_MAX - 1 - prio) << MQ_SEQUENCE_BITS | (sequence & SEQUENCE_MASK);
}

static unsigned prio_of(uint64_t key)
{
	return (MQ_PRIO_MAX - 1 - (unsigned)(key >> MQ_SEQUENCE_BITS)) & (MQ_PRIO_MAX - 1);
}

static unsigned ring_get(const struct mq_queue *q, uint64_t at)
{
	return __atomic_load_n(&q->ring[at & q->mask], __ATOMIC_RELAXED);
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

static void fill(struct mq_slot *slot, uint64_t key, const char *msg, size_t len)
{
	slot->key = key;
	slot->length = (unsigned)len;
	memcpy(slot + 1, msg, len);
}

/* The message of number sent is out.  A queue that a receiver emptied before or
 * after this may owe a notice; one that a receiver sleeps on does not. */
static struct mq_notice notice_due(struct mq_queue *q, uint64_t sent, long woken)
{
	struct mq_header *h = q->header;

	if (!h->notice.pid || woken)
		return (struct mq_notice){0};
	__atomic_thread_fence(__ATOMIC_SEQ_CST);
	if ((int64_t)(mq_count(&h->receive.count) - sent) < 0)
		return (struct mq_notice){0};
	return mq_notice_take(q);
}

/* The senders' lock is held. */
static long put(struct mq_queue *q, const char *msg, size_t len, unsigned prio,
                struct mq_notice *notice)
{
	struct mq_header *h = q->header;
	uint64_t sent = h->send.count, waiting = sent - mq_count(&h->receive.count);
	unsigned slot = ring_get(q, sent);
	long woken;

	if (waiting > q->maxmsg)
		return -EIO;
	if (waiting == q->maxmsg)
		return -EAGAIN;
	if (slot >= q->maxmsg)
		return -EIO;
	fill(mq_slot_at(q, slot), key_of(prio, sent), msg, len);
	woken = mq_wake(&h->send);
	__atomic_store_n(&h->send.count, sent + 1, __ATOMIC_RELEASE);
	*notice = notice_due(q, sent, woken);
	return 0;
}

static long try_send(struct mq_queue *q, const char *msg, size_t len, unsigned prio)
{
	struct mq_notice notice = {0};
	struct mq_hold hold;
	long r = mq_lock(&q->header->send.lock, &hold);

	if (r < 0)
		return r;
	r = put(q, msg, len, prio, &notice);
	mq_unlock(&hold);
	if (notice.pid)
		mq_notice_send(&notice);
	return r;
}

/* The receivers' lock is held.  Sorts the inbox in; how many there are now, or -EIO. */
static long drain(struct mq_queue *q)
{
	struct mq_side *side = &q->header->receive;
	uint64_t sent = mq_count(&q->header->send.count), received = mq_count(&side->count);
	uint64_t drained = mq_count(&side->drained);

	if (sent - received > q->maxmsg || drained - received > sent - received)
		return -EIO;
	for (; drained != sent; drained++) {
		unsigned slot = ring_get(q, drained);

		if (slot >= q->maxmsg)
			return -EIO;
		mq_heap_push(q->heap, drained - received,
		             (struct mq_ranked){mq_slot_at(q, slot)->key, slot, 0});
		__atomic_signal_fence(__ATOMIC_SEQ_CST);
		__atomic_store_n(&side->drained, drained + 1, __ATOMIC_RELEASE);
	}
	return (long)(sent - received);
}

/* The receivers' lock is held. */
static long take(struct mq_queue *q, char *msg, size_t room, unsigned *prio)
{
	struct mq_side *side = &q->header->receive;
	long count = drain(q);
	unsigned slot, length;
	uint64_t received;

	if (count <= 0)
		return count ? count : -EAGAIN;
	slot = __atomic_load_n(&q->heap[0].slot, __ATOMIC_RELAXED);
	if (slot >= q->maxmsg)
		return -EIO;
	length = __atomic_load_n(&mq_slot_at(q, slot)->length, __ATOMIC_RELAXED);
	if (length > q->msgsize || length > room)
		return -EIO;
	memcpy(msg, mq_slot_at(q, slot) + 1, length);
	*prio = prio_of(q->heap[0].key);
	mq_wake(side);
	received = mq_count(&side->count);
	__atomic_store_n(&q->ring[(received + q->maxmsg) & q->mask], slot, __ATOMIC_RELAXED);
	__atomic_store_n(&side->count, received + 1, __ATOMIC_RELEASE);
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
	mq_heap_pop(q->heap, (size_t)count);
	return length;
}

static long try_receive(struct mq_queue *q, char *msg, size_t room, unsigned *prio)
{
	struct mq_hold hold;
	long r = mq_lock(&q->header->receive.lock, &hold);

	if (r == -EDEADLK)
		return r;
	if (r == 1)
		r = mq_recover(q);
	if (!r)
		r = take(q, msg, room, prio);
	mq_unlock(&hold);
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
		r = try_receive(q, msg, q->msgsize, prio ? prio : &unused);
		if (r != -EAGAIN)
			return r;
		r = mq_sleep(q, false, abs);
	} while (!r);
	return r;
}
