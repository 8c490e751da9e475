/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What a queue's shared memory holds, and what a process knows of a queue.  No
 * pointer is shared, and what a process once checked (the geometry) it keeps in
 * memory of its own: others may write anything here at any time.
 */
#ifndef LOAM_MQ_LAYOUT_H
#define LOAM_MQ_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <mqueue.h>
#include "lock.h"

#define MQ_MAGIC   0x6575657571636f4cu
#define MQ_VERSION 4

enum {
	MQ_MAX_MESSAGES = 65536,
	MQ_MAX_SIZE = 1 << 24,
	MQ_DEFAULT_MESSAGES = 10,
	MQ_DEFAULT_SIZE = 8192
};

/*
 * A count of messages is a number of turns of the ring and a position in it, lap << 16 |
 * position: it grows with each message, and no division is needed to find the cell.  The
 * queue is empty when both counts are the same, full when they are a lap apart, and never
 * further apart than that.
 */
enum { MQ_POSITION_BITS = 16, MQ_LAP = 1 << MQ_POSITION_BITS };

/* The senders' half, or the receivers'.  Who waits for what this side does sleeps on lock. */
struct mq_side {
	struct mq_lock lock; /* it guards the rest */
	unsigned sleepers;   /* 1: somebody may sleep until this side has done something */
	unsigned busy;       /* receivers: 1 while the order is being changed */
	uint64_t seen;       /* senders: messages received, when they last looked */
	uint64_t drained;    /* receivers: how many messages went through the inbox */
	/* Of commits: messages sent, or received.  In a line of its own: the other side
	 * looks at it all the time, and must not take the lock's line away by that. */
	uint64_t count __attribute__((__aligned__(64)));
} __attribute__((__aligned__(64)));

/* mq_notify's one registration; the senders' lock guards it. */
struct mq_notice {
	int id;  /* futex: moves when a registration ends */
	int pid; /* 0: there is none */
	int kind, signo;
	uint64_t value;
};

struct mq_header {
	uint64_t magic;
	unsigned version, maxmsg, msgsize;
	unsigned ready; /* stored last */
	struct mq_side send, receive;
	struct mq_notice notice __attribute__((__aligned__(64)));
};

/* A message where it lies; its bytes follow. */
struct mq_slot {
	uint64_t sequence; /* the senders' count */
	unsigned length, prio;
};

enum { MQ_LEAVES = MQ_PRIO_MAX / 64, MQ_BRANCHES = MQ_LEAVES / 64 };

/*
 * The messages in their order: for each priority a ring of slots in which next[] leads from
 * each to the one sent after it and from the last to the first, and a tree of three
 * levels of bits that finds the highest priority that has any.
 */
struct mq_order {
	uint64_t root, branches[MQ_BRANCHES], leaves[MQ_LEAVES];
	uint16_t last[MQ_PRIO_MAX]; /* the slot sent last, where the leaf's bit is 1 */
};

/* A descriptor's queue, in this process. */
struct mq_queue {
	struct mq_header *header; /* NULL: the descriptor is no queue */
	size_t size;
	unsigned maxmsg, msgsize, stride;
	struct mq_order *order;
	uint16_t *ring, *next;
	uint16_t *notes; /* a place for each slot: recovery's */
	char *slots;
	int fd, access;
	/* atomic: ns that sleep.c would spin for, receiving and sending; 0: in full; below 0:
	 * so many times not at all */
	int budget[2];
};

static inline struct mq_slot *mq_slot_at(const struct mq_queue *q, unsigned slot)
{
	return (struct mq_slot *)(void *)(q->slots + (size_t)slot * q->stride);
}

static inline uint64_t mq_count(const uint64_t *count)
{
	return __atomic_load_n(count, __ATOMIC_ACQUIRE);
}

static inline struct mq_side *mq_side_of(const struct mq_queue *q, bool sending)
{
	return sending ? &q->header->send : &q->header->receive;
}

static inline unsigned mq_position(uint64_t count)
{
	return (unsigned)count & ((1u << MQ_POSITION_BITS) - 1);
}

static inline uint64_t mq_after(const struct mq_queue *q, uint64_t count)
{
	if (mq_position(count) + 1 < q->maxmsg)
		return count + 1;
	return ((count >> MQ_POSITION_BITS) + 1) << MQ_POSITION_BITS;
}

/* How many messages lie between two counts; nonsense gives more than maxmsg, or anything. */
static inline uint64_t mq_between(const struct mq_queue *q, uint64_t later, uint64_t earlier)
{
	uint64_t laps = (later >> MQ_POSITION_BITS) - (earlier >> MQ_POSITION_BITS);

	return laps * q->maxmsg + mq_position(later) - mq_position(earlier);
}

#endif
