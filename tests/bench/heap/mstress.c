/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * THREADS GENERATIONS OPERATIONS: threads that live for a generation take blocks of all sizes,
 * keep some, free most, and swap some with blocks that lie in a table for all.
 */
#include <stdatomic.h>

#include "common/work.h"

enum { SHARED = 1000, KEPT = 2000, SMALLEST = 16, LARGEST = 2048, HUGE_SIZE = 200000 };

static _Atomic(struct item *) shared[SHARED];
static unsigned long operations;
static unsigned generation;

static struct item *item_random(struct random *r)
{
	return item_new(random_between(r, 0, 1999) ? random_size(r, SMALLEST, LARGEST) : HUGE_SIZE);
}

static void step(struct item **kept, struct random *r)
{
	struct item **mine = &kept[random_between(r, 0, KEPT - 1)];
	uint32_t what = random_between(r, 0, 9);

	if (what < 6) {
		item_free(*mine);
		*mine = item_random(r);
	} else if (what < 9) {
		item_free(item_random(r));
	} else {
		uint32_t where = random_between(r, 0, SHARED - 1);

		*mine = atomic_exchange_explicit(&shared[where], *mine, memory_order_acq_rel);
	}
}

static void work(unsigned number)
{
	struct random r = random_from(generation * 64 + number);
	struct item *kept[KEPT] = {0};

	for (unsigned long i = 0; i < operations; i++)
		step(kept, &r);
	for (unsigned i = 0; i < KEPT; i++)
		item_free(kept[i]);
}

int main(int argc, char **argv)
{
	unsigned threads = (unsigned)argument(argv, 1);
	unsigned long generations = argument(argv, 2);

	operations = argument(argv, argc - 1);
	for (generation = 0; generation < generations; generation++)
		run_threads(threads, work);
	for (unsigned i = 0; i < SHARED; i++)
		item_free(atomic_exchange(&shared[i], NULL));
	return 0;
}
