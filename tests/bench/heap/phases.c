/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * MIB FIRST SECOND: fills MIB with blocks of size FIRST, frees 9 of 10 at random, and fills up
 * with blocks of size SECOND.  Never more than MIB live, so what the process takes beyond is
 * fragmentation.
 */
#include "common/work.h"

static size_t fill(struct slot *table, size_t from, size_t count, size_t size)
{
	for (size_t i = from; i < from + count; i++)
		slot_fill(&table[i], size);
	return count;
}

int main(int argc, char **argv)
{
	size_t bytes = argument(argv, 1) << 20, first = argument(argv, 2),
	       second = argument(argv, argc - 1), old = bytes / first, stay = 0, more;
	struct slot *table = table_new(old + bytes / second + 1);
	struct random r = random_from(5);

	fill(table, 0, old, first);
	for (size_t i = 0; i < old; i++) {
		if (random_between(&r, 0, 9))
			slot_empty(&table[i]);
		else
			stay += first;
	}
	more = (bytes - stay) / second;
	fill(table, old, more, second);
	table_free(table, old + more);
	return 0;
}
