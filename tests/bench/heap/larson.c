/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * THREADS BLOCKS GENERATIONS: a server.  Each thread answers requests: it frees a random one of
 * its BLOCKS and takes another.  Then it ends and its blocks go to a new thread, so that most
 * blocks are freed by another thread than took them.
 */
#include "common/work.h"

enum { REQUESTS = 100000, SMALLEST = 10, LARGEST = 500 };

static struct slot **tables;
static unsigned threads, blocks, generation;

static void serve(unsigned number)
{
	struct slot *table = tables[(number + generation) % threads];
	struct random r = random_from(generation * threads + number);

	for (unsigned i = 0; i < REQUESTS; i++)
		slot_refill(&table[random_between(&r, 0, blocks - 1)],
		            random_between(&r, SMALLEST, LARGEST));
}

int main(int argc, char **argv)
{
	unsigned long generations = argument(argv, argc - 1);

	threads = (unsigned)argument(argv, 1);
	blocks = (unsigned)argument(argv, 2);
	tables = block_new(threads * sizeof *tables);
	for (unsigned i = 0; i < threads; i++)
		tables[i] = table_new(blocks);
	for (generation = 0; generation < generations; generation++)
		run_threads(threads, serve);
	for (unsigned i = 0; i < threads; i++)
		table_free(tables[i], blocks);
	free(tables);
	return 0;
}
