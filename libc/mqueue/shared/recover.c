/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The order made anew from what the ring says: every slot that is in no cell of it was
 * sorted in, and its sequence tells when it was sent.
 */
#include <abi/errno.h>
#include <string.h>
#include "shared.h"

/* Notes lie where others may write. */
static uint64_t sequence_of(const struct mq_queue *q, unsigned slot)
{
	return slot < q->maxmsg ? mq_slot_at(q, slot)->sequence : 0;
}

static bool is_older(const struct mq_queue *q, unsigned a, unsigned b)
{
	return (int64_t)(sequence_of(q, a) - sequence_of(q, b)) < 0;
}

/* Puts slot into the heap of count notes, whose root is the youngest, from place at on. */
static void sift(struct mq_queue *q, unsigned at, unsigned count, unsigned slot)
{
	for (unsigned child; (child = 2 * at + 1) < count; at = child) {
		if (child + 1 < count && is_older(q, q->notes[child], q->notes[child + 1]))
			child++;
		if (!is_older(q, slot, q->notes[child]))
			break;
		q->notes[at] = q->notes[child];
	}
	q->notes[at] = (uint16_t)slot;
}

/* Heapsort: in place, and as good for the worst case. */
static void sort_by_age(struct mq_queue *q, unsigned count)
{
	for (unsigned i = count / 2; i--;)
		sift(q, i, count, q->notes[i]);
	for (unsigned i = count; i-- > 1;) {
		unsigned youngest = q->notes[0];

		sift(q, 0, i, q->notes[i]);
		q->notes[i] = (uint16_t)youngest;
	}
}

/* Notes each slot that is in none of the ring's count cells from at on. */
static long find_sorted(struct mq_queue *q, uint64_t at, uint64_t count)
{
	unsigned found = 0;

	memset(q->next, 0, q->maxmsg * sizeof *q->next);
	for (; count--; at = mq_after(q, at)) {
		unsigned slot = mq_position(at) < q->maxmsg ? q->ring[mq_position(at)] : q->maxmsg;

		if (slot >= q->maxmsg)
			return -EIO;
		q->next[slot] = 1;
	}
	for (unsigned slot = 0; slot < q->maxmsg; slot++)
		if (!q->next[slot])
			q->notes[found++] = (uint16_t)slot;
	return found;
}

long mq_recover(struct mq_queue *q)
{
	struct mq_side *side = &q->header->receive;
	uint64_t drained = mq_count(&side->drained);
	uint64_t sorted = mq_between(q, drained, mq_count(&side->count));
	long found, r = 0;

	if (sorted > q->maxmsg)
		return -EIO;
	found = find_sorted(q, drained, q->maxmsg - sorted);
	if (found < 0 || (uint64_t)found != sorted)
		return -EIO;
	sort_by_age(q, (unsigned)found);
	mq_order_clear(q);
	for (long i = 0; i < found && !r; i++) {
		/* A writer of this memory may have changed it meanwhile. */
		unsigned slot = q->notes[i];

		r = slot < q->maxmsg ? mq_order_push(q, slot, mq_slot_at(q, slot)->prio) : -EIO;
	}
	mq_in_order();
	if (!r)
		side->busy = 0;
	return r;
}
