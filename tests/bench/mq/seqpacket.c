/* SPDX-License-Identifier: BSD-2-Clause */
/* A pair of AF_UNIX sockets that keep the borders of messages. */
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/transport.h"

/* What the kernel counts for a message beside its text, about; it doubles what is asked for. */
#define OVERHEAD 768u

struct queue {
	int ends[2];
};

const bool queue_has_priorities = false;

struct queue *queue_open(unsigned depth, size_t size)
{
	int room = (int)(depth * (size + OVERHEAD) / 2);
	struct queue *queue = malloc(sizeof *queue);

	if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, queue->ends) < 0)
		return NULL;
	if (setsockopt(queue->ends[1], SOL_SOCKET, SO_SNDBUF, &room, sizeof room) < 0)
		return NULL;
	return queue;
}

bool queue_send(struct queue *queue, struct message *message, size_t size, unsigned priority)
{
	(void)priority;
	return send(queue->ends[1], message->text, size, 0) == (ssize_t)size;
}

bool queue_receive(struct queue *queue, struct message *message, size_t size, bool by_priority)
{
	(void)by_priority;
	return recv(queue->ends[0], message->text, size, 0) == (ssize_t)size;
}

void queue_close(struct queue *queue)
{
	close(queue->ends[0]);
	close(queue->ends[1]);
	free(queue);
}
