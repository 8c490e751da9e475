/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Messages in order of priority and age: see struct mq_order.  Each step costs the same
 * however many messages there are.  Numbers read here are checked, for somebody may
 * write to the memory; wrong ones lead to another slot or to -EIO, never outside.
 */
#include <abi/errno.h>
#include <string.h>
#include "shared.h"

static uint64_t bit(unsigned n)
{
	return (uint64_t)1 << n % 64;
}

static unsigned highest(uint64_t bits)
{
	return 63 - (unsigned)__builtin_clzll(bits);
}

void mq_order_clear(struct mq_queue *q)
{
	memset(q->order, 0, offsetof(struct mq_order, last));
}

long mq_order_push(struct mq_queue *q, unsigned slot, unsigned prio)
{
	struct mq_order *o = q->order;
	unsigned leaf = prio / 64, last;

	if (prio >= MQ_PRIO_MAX)
		return -EIO;
	if (o->leaves[leaf] & bit(prio)) {
		last = o->last[prio];
		if (last >= q->maxmsg)
			return -EIO;
		q->next[slot] = q->next[last];
		q->next[last] = (uint16_t)slot;
	} else {
		q->next[slot] = (uint16_t)slot;
		o->leaves[leaf] |= bit(prio);
		o->branches[leaf / 64] |= bit(leaf);
		o->root |= bit(leaf / 64);
	}
	o->last[prio] = (uint16_t)slot;
	return 0;
}

long mq_order_first(const struct mq_queue *q, unsigned *prio)
{
	const struct mq_order *o = q->order;
	uint64_t bits = o->root;
	unsigned at, last, slot;

	at = bits ? highest(bits) : MQ_BRANCHES;
	if (at >= MQ_BRANCHES)
		return -EIO;
	bits = o->branches[at];
	at = at * 64 + (bits ? highest(bits) : 0);
	bits = o->leaves[at];
	*prio = at * 64 + (bits ? highest(bits) : 0);
	last = o->last[*prio];
	if (last >= q->maxmsg)
		return -EIO;
	slot = q->next[last];
	return slot < q->maxmsg ? (long)slot : -EIO;
}

void mq_order_pop(struct mq_queue *q, unsigned slot, unsigned prio)
{
	struct mq_order *o = q->order;
	unsigned leaf = prio / 64, last = o->last[prio];

	if (last != slot) {
		if (last < q->maxmsg)
			q->next[last] = q->next[slot];
		return;
	}
	o->leaves[leaf] &= ~bit(prio);
	if (o->leaves[leaf])
		return;
	o->branches[leaf / 64] &= ~bit(leaf);
	if (!o->branches[leaf / 64])
		o->root &= ~bit(leaf / 64);
}
