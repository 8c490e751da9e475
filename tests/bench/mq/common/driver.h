/* SPDX-License-Identifier: BSD-2-Clause */
/* What a shape of work is given, and the processes in which it is done. */
#ifndef DRIVER_H
#define DRIVER_H

#include <stdbool.h>
#include <stdint.h>
#include <stddef.h>

#include "transport.h"

#define CPUS_BOTH 3ul /* a bit a CPU: the first two */

struct job {
	struct queue *queue, *answers; /* answers: for ping-pong */
	size_t size;
	unsigned depth, senders, receivers;
	uint64_t count; /* messages to bring over */
};

/* Ends the process with a line that says what failed. */
_Noreturn void die(const char *what);

void send_one(struct queue *queue, struct message *message, size_t size, unsigned priority);
void receive_one(struct queue *queue, struct message *message, size_t size, bool by_priority);

/*
 * Forks processes, which begin together: process number n runs part(job, n) on the CPUs of
 * cpus[n].  Returns the nanoseconds until the last one ended; the sum of what the parts
 * returned is left in *sum.
 */
uint64_t in_processes(struct job *job, unsigned processes,
                      uint64_t (*part)(struct job *job, unsigned number), const unsigned long *cpus,
                      uint64_t *sum);

/* Nanoseconds of CLOCK_MONOTONIC. */
uint64_t now_ns(void);

struct shape {
	const char *name;
	void (*prepare)(struct job *job); /* before the time runs; or NULL */
	uint64_t (*run)(struct job *job); /* brings job->count messages over; nanoseconds */
	bool priorities;                  /* a transport without them cannot do it */
	bool two_queues;
};

extern const struct shape shapes[]; /* ends with one without a name */

#endif
