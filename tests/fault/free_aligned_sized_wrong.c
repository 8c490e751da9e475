/* SPDX-License-Identifier: BSD-2-Clause */
/* free_aligned_sized with an alignment that the block does not have. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)wrong size or alignment.*0x[0-9a-f]+
// needs: loam
#include "test.h"

int main(void)
{
	char *block = aligned_alloc(4096, 100), *volatile p = malloc(100);

	free_aligned_sized(block, 4096, 100);
	free_aligned_sized(p, (size_t)1 << 40, 100);
	return 0;
}
