/* SPDX-License-Identifier: BSD-2-Clause */
/* Where the parts of a queue's memory lie: header, order, ring, next, notes, slots. */
#include <abi/limits.h>
#include <checked.h>
#include "shared.h"

enum { LINE = 64 };

/* Of the ring, next and notes each. */
static size_t numbers_size(const struct mq_queue *q)
{
	return round_up(q->maxmsg * sizeof(uint16_t), LINE);
}

size_t mq_geometry(struct mq_queue *q, long maxmsg, long msgsize)
{
	size_t size = sizeof(struct mq_header) + round_up(sizeof(struct mq_order), LINE);

	if (maxmsg < 1 || maxmsg > MQ_MAX_MESSAGES || msgsize < 1 || msgsize > MQ_MAX_SIZE)
		return 0;
	q->maxmsg = (unsigned)maxmsg;
	q->msgsize = (unsigned)msgsize;
	q->stride = (unsigned)round_up(sizeof(struct mq_slot) + (size_t)msgsize, LINE);
	size += 3 * numbers_size(q) + (size_t)q->maxmsg * q->stride;
	return q->size = round_up(size, ABI_PAGE_SIZE);
}

void mq_layout(struct mq_queue *q, struct mq_header *header)
{
	char *at = (char *)(header + 1);

	q->order = (struct mq_order *)(void *)at;
	at += round_up(sizeof(struct mq_order), LINE);
	q->ring = (uint16_t *)(void *)at;
	at += numbers_size(q);
	q->next = (uint16_t *)(void *)at;
	at += numbers_size(q);
	q->notes = (uint16_t *)(void *)at;
	q->slots = at + numbers_size(q);
}
