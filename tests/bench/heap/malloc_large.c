/* SPDX-License-Identifier: BSD-2-Clause */
/* OPERATIONS: replaces a random one of 20 blocks of 5 to 25 MiB, and writes a few of its pages. */
#include "common/work.h"

enum { BLOCKS = 20, MIB = 1 << 20, STRIDE = MIB };

int main(int argc, char **argv)
{
	unsigned long operations = argument(argv, argc - 1);
	struct slot *table = table_new(BLOCKS);
	struct random r = random_from(3);

	for (unsigned long i = 0; i < operations; i++) {
		struct slot *slot = &table[random_between(&r, 0, BLOCKS - 1)];
		unsigned char *bytes;

		slot_refill(slot, random_between(&r, 5 * MIB, 25 * MIB));
		bytes = slot->block;
		for (size_t at = STRIDE; at < slot->size - 1; at += STRIDE)
			bytes[at] = 1;
	}
	table_free(table, BLOCKS);
	return 0;
}
