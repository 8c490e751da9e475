/* SPDX-License-Identifier: BSD-2-Clause */
/* A pipe that holds about as much as the queue would; writes up to PIPE_BUF are atomic. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#include "common/transport.h"

struct queue {
	int ends[2];
};

const bool queue_has_priorities = false;

_Static_assert(MESSAGE_MAX <= PIPE_BUF, "a message is written in one piece");

struct queue *queue_open(unsigned depth, size_t size)
{
	struct queue *queue = malloc(sizeof *queue);

	if (pipe(queue->ends) < 0)
		return NULL;
	/* The kernel rounds up to a power of two of pages. */
	if (fcntl(queue->ends[1], F_SETPIPE_SZ, (int)(depth * size)) < 0)
		return NULL;
	return queue;
}

bool queue_send(struct queue *queue, struct message *message, size_t size, unsigned priority)
{
	(void)priority;
	return write(queue->ends[1], message->text, size) == (ssize_t)size;
}

bool queue_receive(struct queue *queue, struct message *message, size_t size, bool by_priority)
{
	(void)by_priority;
	return read(queue->ends[0], message->text, size) == (ssize_t)size;
}

void queue_close(struct queue *queue)
{
	close(queue->ends[0]);
	close(queue->ends[1]);
	free(queue);
}
