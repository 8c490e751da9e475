/* SPDX-License-Identifier: BSD-2-Clause */
/* <mqueue.h>, whichever backend it is linked with. */
#include <mqueue.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "common/transport.h"

struct queue {
	mqd_t mqd;
};

const bool queue_has_priorities = true;

struct queue *queue_open(unsigned depth, size_t size)
{
	struct mq_attr attr = {.mq_maxmsg = (long)depth, .mq_msgsize = (long)size};
	struct queue *queue = malloc(sizeof *queue);
	static unsigned opened;
	char name[64];

	snprintf(name, sizeof name, "/loam-bench-%ld-%u", (long)getpid(), opened++);
	queue->mqd = mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, &attr);
	if (queue->mqd < 0)
		return NULL;
	mq_unlink(name);
	return queue;
}

bool queue_send(struct queue *queue, struct message *message, size_t size, unsigned priority)
{
	return mq_send(queue->mqd, (char *)message->text, size, priority) == 0;
}

bool queue_receive(struct queue *queue, struct message *message, size_t size, bool by_priority)
{
	(void)by_priority; /* never otherwise */
	return mq_receive(queue->mqd, (char *)message->text, size, NULL) == (ssize_t)size;
}

void queue_close(struct queue *queue)
{
	mq_close(queue->mqd);
	free(queue);
}
