/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * PAIRS BATCHES: PAIRS threads take blocks and as many others free them.  Blocks travel by the
 * batch through one list, which holds a few batches a pair at most.
 */
#include <pthread.h>
#include <stdbool.h>

#include "common/work.h"

enum { BATCH = 500, BATCHES_A_PAIR = 8, SMALLEST = 16, LARGEST = 400 };

struct batch {
	struct batch *next;
	struct slot slots[BATCH];
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t filled = PTHREAD_COND_INITIALIZER, taken = PTHREAD_COND_INITIALIZER;
static struct batch *list;
static unsigned long pairs, batches, waiting;

static void put(struct batch *batch)
{
	pthread_mutex_lock(&lock);
	while (waiting >= BATCHES_A_PAIR * pairs)
		pthread_cond_wait(&taken, &lock);
	batch->next = list;
	list = batch;
	waiting++;
	pthread_mutex_unlock(&lock);
	pthread_cond_signal(&filled);
}

static struct batch *get(void)
{
	struct batch *batch;

	pthread_mutex_lock(&lock);
	while (!list)
		pthread_cond_wait(&filled, &lock);
	batch = list;
	list = batch->next;
	waiting--;
	pthread_mutex_unlock(&lock);
	pthread_cond_signal(&taken);
	return batch;
}

static void produce(unsigned number)
{
	struct random r = random_from(number);

	for (unsigned long i = 0; i < batches; i++) {
		struct batch *batch = block_new(sizeof *batch);

		for (unsigned k = 0; k < BATCH; k++)
			slot_fill(&batch->slots[k], random_between(&r, SMALLEST, LARGEST));
		put(batch);
	}
}

static void consume(void)
{
	for (unsigned long i = 0; i < batches; i++) {
		struct batch *batch = get();

		for (unsigned k = 0; k < BATCH; k++)
			slot_empty(&batch->slots[k]);
		free(batch);
	}
}

static void work(unsigned number)
{
	if (number % 2)
		consume();
	else
		produce(number);
}

int main(int argc, char **argv)
{
	pairs = argument(argv, 1);
	batches = argument(argv, argc - 1);
	run_threads((unsigned)pairs * 2, work);
	return 0;
}
