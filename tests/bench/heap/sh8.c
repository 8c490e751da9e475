/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * THREADS ROUNDS: batches as in sh6, of mixed sizes, and what is kept lies in one table for all
 * threads, so that a thread often frees what another one took.
 */
#include <stdatomic.h>

#include "common/work.h"

enum { BATCH = 400, KEPT = 20000, SMALLEST = 8, LARGEST = 1024 };

static _Atomic(struct item *) kept[KEPT];
static unsigned long rounds;

static struct item *item_random(struct random *r)
{
	return item_new(sizeof(struct item) + random_size(r, SMALLEST, LARGEST));
}

static void keep(struct item *item, uint32_t where)
{
	item_free(atomic_exchange_explicit(&kept[where], item, memory_order_acq_rel));
}

static void work(unsigned number)
{
	struct random r = random_from(number);
	struct item *batch[BATCH];

	for (unsigned long round = 0; round < rounds; round++) {
		for (unsigned i = 0; i < BATCH; i++)
			batch[i] = item_random(&r);
		for (unsigned i = 0; i < BATCH; i += 4)
			keep(batch[i], random_between(&r, 0, KEPT - 1));
		for (unsigned i = BATCH; i-- > 0;)
			if (i % 4 != 0)
				item_free(batch[i]);
	}
}

int main(int argc, char **argv)
{
	rounds = argument(argv, argc - 1);
	run_threads((unsigned)argument(argv, 1), work);
	for (uint32_t i = 0; i < KEPT; i++)
		keep(NULL, i);
	return 0;
}
