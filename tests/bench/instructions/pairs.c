/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Pairs of calls, to be run with a clock that counts a nanosecond for each instruction: prints
 * the instructions of one pair, those of the loop around it taken off.
 */
#include <mqueue.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS  20000u
#define BATCH   100u
#define STEP    16u /* sizes: 16, 32 ... 256 */
#define SIZES   16u
#define MESSAGE 32u
#define DEPTH   1000u

static mqd_t queue;

static uint64_t now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* The compiler must take the value as used, and as changed. */
static inline void *keep(void *value)
{
	__asm__ volatile("" : "+r"(value) : : "memory");
	return value;
}

/* ---- what is counted; each does n pairs ------------------------------------------------ */

static void nothing(unsigned n)
{
	while (n--)
		keep(NULL);
}

static void sizes(unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		keep((void *)(uintptr_t)((i % SIZES + 1) * STEP));
}

static void heap_64(unsigned n)
{
	while (n--)
		free(keep(malloc(64)));
}

static void heap_mean(unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		free(keep(malloc((i % SIZES + 1) * STEP)));
}

static void heap_batch(unsigned n)
{
	static void *blocks[BATCH];

	for (unsigned done = 0; done < n; done += BATCH) {
		for (unsigned i = 0; i < BATCH; i++)
			blocks[i] = malloc(64);
		for (unsigned i = 0; i < BATCH; i++)
			free(blocks[i]);
	}
}

static void mq_pair(unsigned n)
{
	char message[MESSAGE] = {0};

	while (n--)
		if (mq_send(queue, message, MESSAGE, 0) ||
		    mq_receive(queue, message, MESSAGE, NULL) != MESSAGE)
			exit(1);
}

/* With many others in the queue, each of a priority of its own. */
static void mq_deep(unsigned n)
{
	char message[MESSAGE] = {0};

	for (unsigned i = 0; i < DEPTH - 1; i++)
		if (mq_send(queue, message, MESSAGE, i % MQ_PRIO_MAX))
			exit(1);
	mq_pair(n);
	for (unsigned i = 0; i < DEPTH - 1; i++)
		if (mq_receive(queue, message, MESSAGE, NULL) < 0)
			exit(1);
}

/* ---- counting -------------------------------------------------------------------------- */

static uint64_t count(void (*pairs)(unsigned n), unsigned n)
{
	uint64_t began = now_ns();

	pairs(n);
	return now_ns() - began;
}

/* The difference of two lengths: what each run does once cancels. */
static double per_pair(void (*pairs)(unsigned n))
{
	uint64_t few, many;

	pairs(ROUNDS);
	few = count(pairs, ROUNDS);
	many = count(pairs, 2 * ROUNDS);
	return ((double)many - (double)few) / ROUNDS;
}

static void report(const char *name, void (*pairs)(unsigned n), void (*loop)(unsigned n))
{
	printf("%s %.1f\n", name, per_pair(pairs) - per_pair(loop));
}

int main(void)
{
	struct mq_attr attr = {.mq_maxmsg = DEPTH, .mq_msgsize = MESSAGE};

	queue = mq_open("/pairs", O_RDWR | O_CREAT | O_EXCL, 0600, &attr);
	if (queue < 0) {
		perror("mq_open");
		return 1;
	}
	mq_unlink("/pairs");
	puts("");
	report("heap64", heap_64, nothing);
	report("heap16_256", heap_mean, sizes);
	report("heap64_batch", heap_batch, nothing);
	report("mq32", mq_pair, nothing);
	report("mq32_deep", mq_deep, nothing);
	puts("all timed");
	return 0;
}
