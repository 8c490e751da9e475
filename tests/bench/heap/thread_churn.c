/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * THREADS GENERATIONS: threads that live for a moment.  Each frees what its predecessor left
 * and leaves a few blocks to its successor.
 */
#include "common/work.h"

enum { LEFT = 50, OWN = 200, MOST = 64 };

static struct slot left[MOST][LEFT];
static unsigned generation;

static void work(unsigned number)
{
	struct random r = random_from(generation * MOST + number);
	struct slot own[OWN];

	for (unsigned i = 0; i < OWN; i++)
		slot_fill(&own[i], random_size(&r, 16, 1024));
	for (unsigned i = 0; i < LEFT; i++)
		slot_refill(&left[number][i], random_size(&r, 16, 1024));
	for (unsigned i = 0; i < OWN; i++)
		slot_empty(&own[i]);
}

int main(int argc, char **argv)
{
	unsigned threads = (unsigned)argument(argv, 1);
	unsigned long generations = argument(argv, argc - 1);

	if (threads > MOST)
		die("too many threads");
	for (generation = 0; generation < generations; generation++)
		run_threads(threads, work);
	for (unsigned i = 0; i < threads; i++)
		for (unsigned k = 0; k < LEFT; k++)
			slot_empty(&left[i][k]);
	return 0;
}
