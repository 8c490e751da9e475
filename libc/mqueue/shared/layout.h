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

#define MQ_MAGIC   0x6575657571636f4cu
#define MQ_VERSION 1

enum {
	MQ_MAX_MESSAGES = 65536,
	MQ_MAX_SIZE = 1 << 24,
	MQ_DEFAULT_MESSAGES = 10,
	MQ_DEFAULT_SIZE = 8192
};

/* Those who wait for what this side does sleep on generation. */
struct mq_side {
	int lock;          /* states: lock.h.  It guards the rest */
	int generation;    /* futex: moves with each wake-up */
	unsigned sleepers; /* 1: somebody may sleep, for the next commit to wake */
	unsigned unused;
	uint64_t count;   /* of commits: messages sent, or received */
	uint64_t drained; /* receivers: how many messages went through the inbox */
} __attribute__((__aligned__(64)));

/* mq_notify's one registration; the senders' lock guards it. */
struct mq_notice {
	int id;  /* futex: moves when a registration ends */
	int pid; /* 0: there is none */
	int kind, signo;
	uint64_t value;
} __attribute__((__aligned__(64)));

struct mq_header {
	uint64_t magic;
	unsigned version, maxmsg, msgsize;
	unsigned ready; /* stored last */
	struct mq_side send, receive;
	struct mq_notice notice;
};

/* A message where it lies; its bytes follow. */
struct mq_slot {
	uint64_t key; /* as in mq_ranked */
	unsigned length, unused;
};

/* An entry of the heap: the least key leaves first. */
struct mq_ranked {
	uint64_t key; /* priority upside down in the highest 16 bits, then the sequence */
	unsigned slot, unused;
};

#define MQ_SEQUENCE_BITS 48

/* A descriptor's queue, in this process. */
struct mq_queue {
	struct mq_header *header; /* NULL: the descriptor is no queue */
	size_t size;
	unsigned maxmsg, msgsize, mask, stride;
	unsigned *ring;
	struct mq_ranked *heap;
	unsigned char *seen; /* a byte for each slot: recovery's notes */
	char *slots;
	int fd, access;
};

static inline struct mq_slot *mq_slot_at(const struct mq_queue *q, unsigned slot)
{
	return (struct mq_slot *)(void *)(q->slots + (size_t)slot * q->stride);
}

static inline uint64_t mq_count(const uint64_t *count)
{
	return __atomic_load_n(count, __ATOMIC_ACQUIRE);
}

#endif
