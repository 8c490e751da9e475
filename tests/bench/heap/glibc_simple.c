/* SPDX-License-Identifier: BSD-2-Clause */
/* SIZE ROUNDS: takes 25, 100, 400, 1600 blocks of one size and frees them in order. */
#include "common/work.h"

enum { MOST = 1600 };

static void round_of(void **blocks, unsigned count, size_t size)
{
	for (unsigned i = 0; i < count; i++)
		blocks[i] = block_new(size);
	for (unsigned i = 0; i < count; i++)
		block_free(blocks[i], size);
}

int main(int argc, char **argv)
{
	size_t size = argument(argv, 1);
	unsigned long rounds = argument(argv, argc - 1);
	static void *blocks[MOST];

	for (unsigned long round = 0; round < rounds; round++)
		for (unsigned count = 25; count <= MOST; count *= 4)
			for (unsigned i = 0; i < MOST / count; i++)
				round_of(blocks, count, size);
	return 0;
}
