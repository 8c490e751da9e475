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
#include "sched.h"

struct process;

struct mq_message {
	struct list link; /* in struct mq.messages: the oldest of its priority; else in `same` */
	struct list same; /* of the oldest: the younger ones of its priority, in order */
	unsigned priority;
	size_t size;
	unsigned char data[];
};

/* A thread that sleeps in the queue. */
struct mq_waiter {
	struct waiter waiter;
	struct mq_message *message; /* sender: to be sent; receiver: what it was handed */
};

struct mq {
	unsigned refs; /* its name and open descriptions */
	char name[KNAME_MAX + 1];
	struct list link; /* empty: unlinked */
	struct inode inode;
	long maxmsg, msgsize, curmsgs;
	size_t accounted;                     /* against RLIMIT_MSGQUEUE of `owner` */
	unsigned owner;                       /* uid that pays */
	struct list messages;                 /* the oldest of each priority, highest first */
	struct wait_queue receivers, senders; /* struct mq_waiter */
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

/* The best message of those that there are. */
struct mq_message *mq_take(struct mq *q);

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
