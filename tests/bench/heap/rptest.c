/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * THREADS SMALLEST LARGEST LOOPS: in each loop a thread frees a random part of its blocks and
 * takes as many new ones; then it hands some blocks to its neighbour and frees what it was given.
 */
#include <stdatomic.h>

#include "common/work.h"

enum { BLOCKS = 6000, AT_ONCE = 500, GIFT = 60, MOST = 64 };

struct gift {
	struct slot slots[GIFT];
};

static _Atomic(struct gift *) gifts[MOST];
static unsigned threads;
static uint32_t smallest, largest;
static unsigned long loops;

static void gift_free(struct gift *gift)
{
	for (unsigned i = 0; gift && i < GIFT; i++)
		slot_empty(&gift->slots[i]);
	free(gift);
}

static struct gift *gift_new(struct random *r)
{
	struct gift *gift = block_new(sizeof *gift);

	for (unsigned i = 0; i < GIFT; i++)
		slot_fill(&gift->slots[i], random_between(r, smallest, largest));
	return gift;
}

static void work(unsigned number)
{
	struct slot *table = table_new(BLOCKS);
	struct random r = random_from(number);
	unsigned neighbour = (number + 1) % threads;

	for (unsigned long loop = 0; loop < loops; loop++) {
		uint32_t first = random_between(&r, 0, BLOCKS - AT_ONCE * 3 - 1);

		for (unsigned i = 0; i < AT_ONCE; i++)
			slot_empty(&table[first + i * 3]);
		for (unsigned i = 0; i < AT_ONCE; i++)
			slot_fill(&table[first + i * 3], random_between(&r, smallest, largest));
		gift_free(atomic_exchange(&gifts[neighbour], gift_new(&r)));
		gift_free(atomic_exchange(&gifts[number], NULL));
	}
	table_free(table, BLOCKS);
}

int main(int argc, char **argv)
{
	threads = (unsigned)argument(argv, 1);
	smallest = (uint32_t)argument(argv, 2);
	largest = (uint32_t)argument(argv, 3);
	loops = argument(argv, argc - 1);
	if (threads > MOST)
		die("too many threads");
	run_threads(threads, work);
	for (unsigned i = 0; i < threads; i++)
		gift_free(gifts[i]);
	return 0;
}
