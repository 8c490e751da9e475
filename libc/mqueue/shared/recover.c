/* SPDX-License-Identifier: BSD-2-Clause */
/* The heap from what the ring says: every slot that is in no cell of it was sorted in. */
#include <abi/errno.h>
#include <string.h>
#include "shared.h"

long mq_recover(struct mq_queue *q)
{
	struct mq_side *side = &q->header->receive;
	uint64_t received = mq_count(&side->count), drained = mq_count(&side->drained);
	uint64_t sorted = drained - received;
	size_t count = 0;

	if (sorted > q->maxmsg)
		return -EIO;
	memset(q->seen, 0, q->maxmsg);
	for (uint64_t at = drained; at != received + q->maxmsg; at++) {
		unsigned slot = __atomic_load_n(&q->ring[at & q->mask], __ATOMIC_RELAXED);

		if (slot >= q->maxmsg)
			return -EIO;
		q->seen[slot] = 1;
	}
	for (unsigned slot = 0; slot < q->maxmsg; slot++)
		if (!q->seen[slot] && count < sorted)
			mq_heap_push(q->heap, count++,
			             (struct mq_ranked){mq_slot_at(q, slot)->key, slot, 0});
	return count == sorted ? 0 : -EIO;
}
