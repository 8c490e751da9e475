/* SPDX-License-Identifier: BSD-2-Clause */
/* Where the parts of a queue's memory lie: header, ring, heap, notes, slots. */
#include <abi/limits.h>
#include <checked.h>
#include "shared.h"

enum { ALIGN = 64 };

static size_t ring_size(const struct mq_queue *q)
{
	return round_up(((size_t)q->mask + 1) * sizeof(unsigned), ALIGN);
}

static size_t heap_size(const struct mq_queue *q)
{
	return round_up(q->maxmsg * sizeof(struct mq_ranked), ALIGN);
}

size_t mq_geometry(struct mq_queue *q, long maxmsg, long msgsize)
{
	size_t size;

	if (maxmsg < 1 || maxmsg > MQ_MAX_MESSAGES || msgsize < 1 || msgsize > MQ_MAX_SIZE)
		return 0;
	q->maxmsg = (unsigned)maxmsg;
	q->msgsize = (unsigned)msgsize;
	for (q->mask = 1; q->mask < q->maxmsg;)
		q->mask *= 2;
	q->mask--;
	q->stride = (unsigned)round_up(sizeof(struct mq_slot) + (size_t)msgsize, 16);
	size = sizeof(struct mq_header) + ring_size(q) + heap_size(q);
	size += round_up(q->maxmsg, ALIGN) + (size_t)q->maxmsg * q->stride;
	return q->size = round_up(size, ABI_PAGE_SIZE);
}

void mq_layout(struct mq_queue *q, struct mq_header *header)
{
	char *at = (char *)(header + 1);

	q->ring = (unsigned *)(void *)at;
	at += ring_size(q);
	q->heap = (struct mq_ranked *)(void *)at;
	at += heap_size(q);
	q->seen = (unsigned char *)at;
	q->slots = at + round_up(q->maxmsg, ALIGN);
}
