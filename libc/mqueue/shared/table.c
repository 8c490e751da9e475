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

enum { ROOMS = 64, CHUNKS = 1024 };

static struct mq_queue *chunks[CHUNKS]; /* atomic */

static struct mq_queue *chunk_of(int fd)
{
	if (fd < 0 || fd >= ROOMS * CHUNKS)
		return NULL;
	return __atomic_load_n(&chunks[fd / ROOMS], __ATOMIC_ACQUIRE);
}

static struct mq_queue *new_chunk(struct mq_queue **where)
{
	const size_t size = round_up(ROOMS * sizeof(struct mq_queue), ABI_PAGE_SIZE);
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
	struct mq_queue *chunk = chunk_of(fd), *q;

	if (fd < 0 || fd >= ROOMS * CHUNKS)
		return NULL;
	if (!chunk)
		chunk = new_chunk(&chunks[fd / ROOMS]);
	if (!chunk)
		return NULL;
	q = &chunk[fd % ROOMS];
	/* It was closed behind our back: what was there is lost. */
	if (q->header)
		mq_table_remove(q);
	*q = (struct mq_queue){.fd = fd};
	return q;
}

struct mq_queue *mq_table_find(int fd)
{
	struct mq_queue *chunk = chunk_of(fd), *q;

	if (!chunk)
		return NULL;
	q = &chunk[fd % ROOMS];
	return __atomic_load_n(&q->header, __ATOMIC_ACQUIRE) ? q : NULL;
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
