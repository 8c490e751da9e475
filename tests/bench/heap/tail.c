/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * OPERATIONS: times each single malloc and free of a random mix, and prints what 9999 of 10000
 * calls took at most, in nanoseconds, without what it takes to read the clock.
 */
#include <stdio.h>
#include <time.h>

#include "common/ticks.h"
#include "common/work.h"

/* Ticks are counted in steps of 4; the last counter has all that took longer. */
enum { SLOTS = 20000, STEP = 4, COUNTERS = 1 << 18 };

static uint32_t counters[COUNTERS];

static void count(uint64_t ticks)
{
	counters[ticks / STEP < COUNTERS ? ticks / STEP : COUNTERS - 1]++;
}

static void timed_free(struct slot *slot)
{
	uint64_t began = ticks_now();

	free(slot->block);
	count(ticks_now() - began);
	slot->block = NULL;
}

static void timed_malloc(struct slot *slot, size_t size)
{
	uint64_t began = ticks_now();

	slot->block = malloc(size);
	count(ticks_now() - began);
	block_marked(slot->block, size);
	slot->size = size;
}

static void run(struct slot *table, unsigned long operations)
{
	struct random r = random_from(11);

	for (unsigned long i = 0; i < operations; i++) {
		struct slot *slot = &table[random_between(&r, 0, SLOTS - 1)];

		if (slot->block) {
			block_check(slot->block, slot->size);
			timed_free(slot);
		} else {
			timed_malloc(slot, random_size(&r, 16, 32768));
		}
	}
}

/* How many ticks part of all counted calls took at most. */
static uint64_t percentile(double part)
{
	double calls = 0, sum = 0;
	uint64_t i = 0;

	for (unsigned k = 0; k < COUNTERS; k++)
		calls += counters[k];
	while (i < COUNTERS - 1 && (sum += counters[i]) < part * calls)
		i++;
	return i * STEP;
}

static uint64_t clock_cost(void)
{
	uint64_t least = UINT64_MAX;

	for (unsigned i = 0; i < 1000; i++) {
		uint64_t began = ticks_now(), cost = ticks_now() - began;

		least = cost < least ? cost : least;
	}
	return least;
}

static double now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

int main(int argc, char **argv)
{
	unsigned long operations = argument(argv, argc - 1);
	struct slot *table = table_new(SLOTS);
	uint64_t ticks = ticks_now(), most;
	double ns = now_ns();

	run(table, operations);
	ns = (now_ns() - ns) / (double)(ticks_now() - ticks);
	most = percentile(0.9999);
	most -= clock_cost() < most ? clock_cost() : most;
	printf("tail %.1f\n", (double)most * ns);
	table_free(table, SLOTS);
	return 0;
}
