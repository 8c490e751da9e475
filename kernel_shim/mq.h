/* SPDX-License-Identifier: BSD-2-Clause */
/* Message queues: what mq.c (queues), mqcall.c (sending, receiving) and mqnotify.c share. */
#ifndef KERNEL_SHIM_MQ_H
#define KERNEL_SHIM_MQ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <abi/mqueue.h>
#include <abi/signal.h>

#include "file.h"
#include "list.h"
#include "param.h"

struct process;
struct thread;

struct mq_message {
	struct list link; /* in a mq_level */
	unsigned priority;
	size_t size;
	unsigned char data[];
};

/* All messages of one priority, oldest first; in struct mq.levels while there are any. */
struct mq_level {
	struct list link;
	struct list messages;
	unsigned priority;
};

/* A thread that sleeps in the queue; lives on its kernel stack. */
struct mq_waiter {
	struct list link; /* in receivers or senders, in order of arrival; empty: served */
	struct thread *thread;
	struct mq_message *message; /* sender: to be sent; receiver: what it was handed */
};

struct mq {
	unsigned refs; /* its name and open descriptions */
	char name[KNAME_MAX + 1];
	struct list link; /* in mq_list_head; empty: unlinked */
	struct inode inode;
	uint64_t ctime, mtime;
	long maxmsg, msgsize, curmsgs;
	size_t bytes;           /* of all messages that are queued */
	size_t accounted;       /* against RLIMIT_MSGQUEUE of `owner` */
	unsigned owner;         /* uid that pays */
	struct list levels;     /* struct mq_level, highest priority first */
	struct mq_level *spare; /* so that handing a sender's message over cannot fail */
	struct list receivers, senders;
	struct {
		struct process *process; /* NULL: nobody is registered; holds a reference */
		int kind, signo;         /* SIGEV_* */
		union sigval value;
		struct file *socket; /* SIGEV_THREAD: where the cookie goes */
		unsigned char cookie[32];
	} notify;
};

/* The queue behind a description, NULL: it is something else. */
struct mq *mq_of(const struct file *f);

/* A line for each queue, for the kernel's prompt. */
void mq_print_all(void (*say)(const char *format, ...));

/* A message came into the empty queue and nobody waited for it. */
void mq_notify_arrival(struct mq *q);
/* Ends the registration when it is p's (NULL: whoever's). */
void mq_notify_remove(struct mq *q, struct process *p);

/* ---- netlink.c: the socket through which SIGEV_THREAD is told ----------------------- */

/* Whether the description is such a socket. */
bool netlink_is(const struct file *f);
/* Queues the 32 bytes for the reader; dropped when memory is out. */
void netlink_deliver(struct file *f, const unsigned char cookie[32]);

#endif
