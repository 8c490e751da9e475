/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * THREADS SIZE OPERATIONS [scratch]: each thread takes a small block, writes to it often and frees
 * it, again and again: slow if blocks of two threads share a cache line.  With "scratch", each
 * thread begins by freeing a block that the main thread took beside those of the others.
 */
#include "common/work.h"

enum { WRITES = 100, MOST = 64 };

static void *first[MOST];
static unsigned long size, operations;

static void work(unsigned number)
{
	block_free(first[number], size);
	for (unsigned long i = 0; i < operations; i++) {
		volatile unsigned char *block = block_new(size);
		unsigned char mark = block[0];

		for (unsigned k = 0; k < WRITES; k++)
			block[k % size]++;
		block[0] = block[size - 1] = mark;
		block_free((void *)block, size);
	}
}

int main(int argc, char **argv)
{
	unsigned long threads = argument(argv, 1);

	size = argument(argv, 2);
	operations = argument(argv, 3);
	if (threads > MOST)
		die("too many threads");
	for (unsigned i = 0; i < threads && argc > 4; i++)
		first[i] = block_new(size);
	run_threads((unsigned)threads, work);
	return 0;
}
