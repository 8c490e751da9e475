/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * THREADS OPERATIONS: each thread replaces a random one of its 1024 blocks; of sizes 4 to 32768,
 * a size is less likely the larger it is (as the inverse square).
 */
#include "common/work.h"

enum { BLOCKS = 1024, SIZES = 4096, SMALLEST = 4, LARGEST = 32768 };

static uint32_t sizes[SIZES];
static unsigned long operations;

/* 1 / (1/low - u (1/low - 1/high)) for u from 0 to 1. */
static void draw_sizes(void)
{
	struct random r = random_from(7);

	for (unsigned i = 0; i < SIZES; i++) {
		double u = random_between(&r, 0, 1000000) / 1e6;

		sizes[i] = (uint32_t)(1 / (1.0 / SMALLEST - u * (1.0 / SMALLEST - 1.0 / LARGEST)));
	}
}

static void work(unsigned number)
{
	struct slot *table = table_new(BLOCKS);
	struct random r = random_from(number);

	for (unsigned long i = 0; i < operations; i++)
		slot_refill(&table[random_between(&r, 0, BLOCKS - 1)],
		            sizes[random_next(&r) % SIZES]);
	table_free(table, BLOCKS);
}

int main(int argc, char **argv)
{
	operations = argument(argv, argc - 1);
	draw_sizes();
	run_threads((unsigned)argument(argv, 1), work);
	return 0;
}
