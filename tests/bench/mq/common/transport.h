/* SPDX-License-Identifier: BSD-2-Clause */
/* What is compared: a way to bring messages from one process to another.  One C or C++ file
 * a transport; the driver does the same works with each. */
#ifndef TRANSPORT_H
#define TRANSPORT_H

#include <stdbool.h>
#include <stddef.h>

#define MESSAGE_MAX 4096u
#define PRIORITIES  32768u

/* System V queues want the type in front of the text; nobody has to copy for their sake. */
struct message {
	long type;
	unsigned char text[MESSAGE_MAX];
};

struct queue;

#ifdef __cplusplus
extern "C" {
#endif

/* Whether messages of higher priority overtake others. */
extern const bool queue_has_priorities;

/* A new queue for about depth messages of size bytes, also for the processes that are forked
 * afterwards.  NULL and errno: the system's limits do not allow it. */
struct queue *queue_open(unsigned depth, size_t size);

/* Sends the first size bytes of the text, waiting for room.  Returns false on failure. */
bool queue_send(struct queue *queue, struct message *message, size_t size, unsigned priority);

/* Takes a message of size bytes, waiting for it: the next one, or the one of highest priority if
 * by_priority.  Returns false on failure. */
bool queue_receive(struct queue *queue, struct message *message, size_t size, bool by_priority);

/* Nothing of the queue is left. */
void queue_close(struct queue *queue);

#ifdef __cplusplus
}
#endif

#endif
