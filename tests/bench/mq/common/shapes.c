/* SPDX-License-Identifier: BSD-2-Clause */
/* The shapes of work.  Each checks that what was sent is what was received. */
#include <string.h>

#include "driver.h"

static uint64_t number_in(const struct message *message)
{
	uint64_t number;

	memcpy(&number, message->text, sizeof number);
	return number;
}

static void put_number(struct message *message, uint64_t number)
{
	memcpy(message->text, &number, sizeof number);
}

/* The sum of 1..n. */
static uint64_t sum_to(uint64_t n)
{
	return n * (n + 1) / 2;
}

/* ---- one thread: a send and a receive ------------------------------------------- */

static uint64_t run_pair(struct job *job)
{
	static struct message out, in;
	uint64_t began = now_ns();

	for (uint64_t i = 1; i <= job->count; i++) {
		put_number(&out, i);
		send_one(job->queue, &out, job->size, 0);
		receive_one(job->queue, &in, job->size, false);
		if (number_in(&in) != i)
			die("another message came");
	}
	return now_ns() - began;
}

/* ---- a deep queue, priorities at random ---------------------------------------------------- */

static unsigned random_priority(void)
{
	static uint32_t state = 2463534242u;

	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return state % PRIORITIES;
}

static void fill(struct job *job)
{
	static struct message out;

	for (unsigned i = 0; i < job->depth; i++)
		send_one(job->queue, &out, job->size, random_priority());
}

/* Takes batch messages out, then puts as many in, as often as it takes; the nanoseconds of that. */
static uint64_t take_and_put(struct job *job, unsigned batch)
{
	static struct message message;
	uint64_t turns = (job->count + batch - 1) / batch, began = now_ns();

	for (uint64_t turn = 0; turn < turns; turn++) {
		for (unsigned i = 0; i < batch; i++)
			receive_one(job->queue, &message, job->size, true);
		for (unsigned i = 0; i < batch; i++)
			send_one(job->queue, &message, job->size, random_priority());
	}
	job->count = turns * batch;
	return now_ns() - began;
}

/* One out, one in: what is taken out soon is what has just been put in. */
static uint64_t run_held(struct job *job)
{
	return take_and_put(job, 1);
}

/* Half of it out, then in again: messages find their places all over the queue. */
static uint64_t run_swing(struct job *job)
{
	return take_and_put(job, job->depth / 2);
}

/* ---- senders and receivers, each a process --------------------------------------------- */

static uint64_t send_share(struct job *job)
{
	static struct message out;
	uint64_t share = job->count / job->senders;

	for (uint64_t i = 1; i <= share; i++) {
		put_number(&out, i);
		send_one(job->queue, &out, job->size, 0);
	}
	return 0;
}

static uint64_t receive_share(struct job *job)
{
	static struct message in;
	uint64_t share = job->count / job->receivers, sum = 0;

	for (uint64_t i = 0; i < share; i++) {
		receive_one(job->queue, &in, job->size, false);
		sum += number_in(&in);
	}
	return sum;
}

static uint64_t flow_part(struct job *job, unsigned number)
{
	return number < job->senders ? send_share(job) : receive_share(job);
}

static uint64_t run_flow(struct job *job)
{
	static const unsigned long cpus[] = {CPUS_BOTH, CPUS_BOTH, CPUS_BOTH, CPUS_BOTH};
	uint64_t sum, ns;

	job->count -= job->count % ((uint64_t)job->senders * job->receivers);
	ns = in_processes(job, job->senders + job->receivers, flow_part, cpus, &sum);
	if (sum != job->senders * sum_to(job->count / job->senders))
		die("other messages came than were sent");
	return ns;
}

/* ---- ping-pong: two processes, two queues, one message ------------------------------------ */

/* Both sides: the first process sends first.  Each trip is one message. */
static uint64_t ping_part(struct job *job, unsigned number)
{
	struct queue *out = number ? job->answers : job->queue;
	struct queue *in = number ? job->queue : job->answers;
	static struct message message;
	uint64_t turns = job->count / 2;

	if (number == 0)
		send_one(out, &message, job->size, 0);
	for (uint64_t i = 0; i < turns; i++) {
		receive_one(in, &message, job->size, false);
		if (number == 1 || i + 1 < turns)
			send_one(out, &message, job->size, 0);
	}
	return 0;
}

static uint64_t run_awake(struct job *job)
{
	static const unsigned long cpus[] = {1, 2};
	uint64_t sum;

	return in_processes(job, 2, ping_part, cpus, &sum);
}

static uint64_t run_same_cpu(struct job *job)
{
	static const unsigned long cpus[] = {1, 1};
	uint64_t sum;

	return in_processes(job, 2, ping_part, cpus, &sum);
}

const struct shape shapes[] = {
        {.name = "pair", .run = run_pair},
        {.name = "held", .prepare = fill, .run = run_held, .priorities = true},
        {.name = "swing", .prepare = fill, .run = run_swing, .priorities = true},
        {.name = "flow", .run = run_flow},
        {.name = "ping-awake", .run = run_awake, .two_queues = true},
        {.name = "ping-same", .run = run_same_cpu, .two_queues = true},
        {.name = NULL},
};
