/* SPDX-License-Identifier: BSD-2-Clause */
/* A System V message queue; the type stands for the priority, the lowest type leaving first. */
#include <errno.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/msg.h>

#include "common/transport.h"

struct queue {
	int id;
};

const bool queue_has_priorities = true;

struct queue *queue_open(unsigned depth, size_t size)
{
	struct queue *queue = malloc(sizeof *queue);
	struct msqid_ds state;

	queue->id = msgget(IPC_PRIVATE, 0600);
	if (queue->id < 0)
		return NULL;
	msgctl(queue->id, IPC_STAT, &state);
	state.msg_qbytes = depth * size;
	if (msgctl(queue->id, IPC_SET, &state) < 0) {
		int reason = errno;

		queue_close(queue);
		errno = reason;
		return NULL;
	}
	return queue;
}

bool queue_send(struct queue *queue, struct message *message, size_t size, unsigned priority)
{
	message->type = (long)(PRIORITIES - priority);
	return msgsnd(queue->id, message, size, 0) == 0;
}

bool queue_receive(struct queue *queue, struct message *message, size_t size, bool by_priority)
{
	long type = by_priority ? -(long)PRIORITIES : 0;

	return msgrcv(queue->id, message, size, type, 0) == (ssize_t)size;
}

void queue_close(struct queue *queue)
{
	msgctl(queue->id, IPC_RMID, NULL);
	free(queue);
}
