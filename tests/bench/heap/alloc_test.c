/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * THREADS SLOTS SMALLEST LARGEST OPERATIONS: each thread has a table of SLOTS and empties or
 * fills a random one; small sizes are as frequent as all larger ones together.
 */
#include "common/work.h"

static unsigned long slots, operations;
static uint32_t smallest, largest;

static void work(unsigned number)
{
	struct slot *table = table_new(slots);
	struct random r = random_from(number);

	for (unsigned long i = 0; i < operations; i++) {
		struct slot *slot = &table[random_between(&r, 0, (uint32_t)slots - 1)];

		if (slot->block)
			slot_empty(slot);
		else
			slot_fill(slot, random_size(&r, smallest, largest));
	}
	table_free(table, slots);
}

int main(int argc, char **argv)
{
	slots = argument(argv, 2);
	smallest = (uint32_t)argument(argv, 3);
	largest = (uint32_t)argument(argv, 4);
	operations = argument(argv, argc - 1);
	run_threads((unsigned)argument(argv, 1), work);
	return 0;
}
