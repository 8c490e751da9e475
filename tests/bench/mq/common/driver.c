/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * SHAPE SIZE DEPTH [SENDERS RECEIVERS]: brings messages of SIZE bytes over queues of DEPTH,
 * more and more of them until that takes a tenth of a second, and prints nanoseconds a message: of
 * time, and of all processes' CPU time.  SHAPE SIZE DEPTH - COUNT does COUNT and prints nothing.
 * Exit status 77: this transport, or this system, cannot do it.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "driver.h"

#define ENOUGH_NS  100000000u
#define FIRST_TRY  2000u
#define MOST_PARTS 4u

void die(const char *what)
{
	printf("failed: %s (%s)\n", what, strerror(errno));
	exit(1);
}

static _Noreturn void cannot(const char *why)
{
	puts(why);
	exit(77);
}

void send_one(struct queue *queue, struct message *message, size_t size, unsigned priority)
{
	if (!queue_send(queue, message, size, priority))
		die("send");
}

void receive_one(struct queue *queue, struct message *message, size_t size, bool by_priority)
{
	if (!queue_receive(queue, message, size, by_priority))
		die("receive");
}

static const struct shape *find_shape(const char *name)
{
	for (const struct shape *shape = shapes; shape->name; shape++)
		if (strcmp(shape->name, name) == 0)
			return shape;
	die("no such shape");
}

static unsigned number(const char *text, unsigned most)
{
	char *end;
	unsigned long value = strtoul(text, &end, 10);

	if (*end || value < 1 || value > most)
		die(text);
	return (unsigned)value;
}

static struct queue *open_queue(const struct job *job)
{
	struct queue *queue = queue_open(job->depth, job->size);

	if (!queue)
		cannot(errno == ENOMEM || errno == ENOSPC ? "no memory for a queue of this depth"
		                                          : "this system's limits are lower");
	return queue;
}

static uint64_t cpu_of(int who)
{
	struct rusage used;

	getrusage(who, &used);
	return ((uint64_t)used.ru_utime.tv_sec + (uint64_t)used.ru_stime.tv_sec) * 1000000000u +
	       ((uint64_t)used.ru_utime.tv_usec + (uint64_t)used.ru_stime.tv_usec) * 1000u;
}

static uint64_t cpu_ns(void)
{
	return cpu_of(RUSAGE_SELF) + cpu_of(RUSAGE_CHILDREN);
}

static void measure(const struct shape *shape, struct job *job)
{
	uint64_t cpu, ns;

	for (job->count = FIRST_TRY;; job->count *= 2) {
		cpu = cpu_ns();
		ns = shape->run(job);
		cpu = cpu_ns() - cpu;
		if (ns >= ENOUGH_NS)
			break;
	}
	printf("ns %.2f\ncpu_ns %.2f\n", (double)ns / (double)job->count,
	       (double)cpu / (double)job->count);
}

int main(int argc, char **argv)
{
	struct job job = {.senders = 1, .receivers = 1};
	const struct shape *shape;

	if (argc != 4 && argc != 6)
		die("usage: SHAPE SIZE DEPTH [SENDERS RECEIVERS | - COUNT]");
	shape = find_shape(argv[1]);
	job.size = number(argv[2], MESSAGE_MAX);
	job.depth = number(argv[3], 1u << 20);
	if (shape->priorities && !queue_has_priorities)
		cannot("has no priorities");
	job.queue = open_queue(&job);
	job.answers = shape->two_queues ? open_queue(&job) : NULL;
	if (shape->prepare)
		shape->prepare(&job);
	if (argc == 6 && strcmp(argv[4], "-") == 0) {
		job.count = number(argv[5], UINT32_MAX);
		shape->run(&job);
	} else {
		if (argc == 6) {
			job.senders = number(argv[4], MOST_PARTS / 2);
			job.receivers = number(argv[5], MOST_PARTS / 2);
		}
		measure(shape, &job);
	}
	queue_close(job.queue);
	if (job.answers)
		queue_close(job.answers);
	return 0;
}
