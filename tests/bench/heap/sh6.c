/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * THREADS ROUNDS: batches of blocks of one size after another, small sizes more often; a part of
 * each batch is freed in order, a part in the opposite order, and a few blocks live on for long.
 */
#include "common/work.h"

enum { BATCH = 300, STEPS = 60, SMALLEST = 8, KEPT = 5000 };

static unsigned long rounds;

/* Frees the first half upwards and the second half downwards, but each 16th block. */
static void free_batch(struct slot *batch, struct slot *kept, struct random *r)
{
	for (unsigned i = 0; i < BATCH; i += 16) {
		struct slot *old = &kept[random_between(r, 0, KEPT - 1)];

		slot_empty(old);
		*old = batch[i];
		batch[i].block = NULL;
	}
	for (unsigned i = 0; i < BATCH / 2; i++)
		slot_empty(&batch[i]);
	for (unsigned i = BATCH; i-- > BATCH / 2;)
		slot_empty(&batch[i]);
}

static void work(unsigned number)
{
	struct slot *kept = table_new(KEPT), *batch = table_new(BATCH);
	struct random r = random_from(number);

	for (unsigned long round = 0; round < rounds; round++) {
		for (unsigned step = 0; step < STEPS; step++) {
			size_t size = SMALLEST + step * (step + 1) / 2;

			for (unsigned i = 0; i < BATCH; i++)
				slot_fill(&batch[i], size);
			free_batch(batch, kept, &r);
		}
	}
	table_free(batch, BATCH);
	table_free(kept, KEPT);
}

int main(int argc, char **argv)
{
	rounds = argument(argv, argc - 1);
	run_threads((unsigned)argument(argv, 1), work);
	return 0;
}
