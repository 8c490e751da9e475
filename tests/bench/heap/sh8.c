/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * THREADS ROUNDS: batches as in sh6, of mixed sizes, and what is kept lies in one table for all
 * threads, so that a thread often frees what another one took.
 */
#include <stdatomic.h>

#include "common/work.h"

enum { BATCH = 400, KEPT = 20000, SMALLEST = 8, LARGEST = 1024 };

/* The size stands at the block's start, for who takes it out of the table. */
struct item {
	size_t size;
};

static _Atomic(struct item *) kept[KEPT];
static unsigned long rounds;

static struct item *item_new(struct random *r)
{
	size_t size = sizeof(struct item) + random_size(r, SMALLEST, LARGEST);
	struct item *item = block_new(size);

	item->size = size;
	return item;
}

static void item_free(struct item *item)
{
	if (item && ((unsigned char *)item)[item->size - 1] != block_mark(item, item->size))
		die("a block was changed by another");
	free(item);
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
			batch[i] = item_new(&r);
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
