/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Descriptors' queues, in chunks that are made when one is first needed and are
 * never given back, so that a look takes no lock.  Two that open at once get
 * different descriptors from the kernel, and so different rooms.
 */
#include <port.h>
#include <abi/limits.h>
#include <abi/mman.h>
#include <checked.h>
#include "shared.h"

struct mq_queue *mq_chunks[MQ_CHUNKS];

static struct mq_queue *new_chunk(struct mq_queue **where)
{
	const size_t size = round_up(MQ_ROOMS * sizeof(struct mq_queue), ABI_PAGE_SIZE);
	struct mq_queue *chunk =
	        port_mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct mq_queue *other = NULL;

	if (port_is_error(chunk))
		return NULL;
	if (__atomic_compare_exchange_n(where, &other, chunk, false, __ATOMIC_ACQ_REL,
	                                __ATOMIC_ACQUIRE))
		return chunk;
	port_munmap(chunk, size);
	return other;
}

struct mq_queue *mq_table_room(int fd)
{
	struct mq_queue *chunk, *q;

	if (fd < 0 || fd >= MQ_ROOMS * MQ_CHUNKS)
		return NULL;
	chunk = __atomic_load_n(&mq_chunks[fd / MQ_ROOMS], __ATOMIC_ACQUIRE);
	if (!chunk)
		chunk = new_chunk(&mq_chunks[fd / MQ_ROOMS]);
	if (!chunk)
		return NULL;
	q = &chunk[fd % MQ_ROOMS];
	/* It was closed behind our back: what was there is lost. */
	if (q->header)
		mq_table_remove(q);
	*q = (struct mq_queue){.fd = fd};
	return q;
}

void mq_table_add(struct mq_queue *q, struct mq_header *header)
{
	__atomic_store_n(&q->header, header, __ATOMIC_RELEASE);
}

void mq_table_remove(struct mq_queue *q)
{
	struct mq_header *header = __atomic_exchange_n(&q->header, NULL, __ATOMIC_ACQ_REL);

	if (header)
		port_munmap(header, q->size);
}
