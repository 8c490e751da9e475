/* SPDX-License-Identifier: BSD-2-Clause */
/* What a program writes into blocks never looks like the heap's own marks: aligned and plain
 * blocks that hold sizes, addresses and one another's first words free and resize as ever. */
// variants: heap
#include <stdint.h>

#include "test.h"

enum { BLOCKS = 200 };

static uintptr_t *block[BLOCKS];

static size_t words(int i)
{
	return 2 + (size_t)i % 40;
}

int main(void)
{
	for (int i = 0; i < BLOCKS; i++) {
		size_t align = (size_t)16 << i % 6;

		block[i] = i % 3 ? malloc(8 * words(i)) : aligned_alloc(align, 8 * words(i));
	}
	for (int i = 0; i < BLOCKS; i++)
		for (size_t w = 0; w < words(i); w++)
			block[i][w] = w % 4 == 0   ? words(i) * 8
			              : w % 4 == 1 ? (uintptr_t)block[i]
			              : w % 4 == 2 ? (uintptr_t)block[(i + 1) % BLOCKS]
			                           : UINTPTR_MAX - (uintptr_t)i;
	for (int i = 0; i < BLOCKS; i += 2) {
		block[i] = realloc(block[i], 8 * words(i) + 100);
		CHECK_EQ(block[i][0], words(i) * 8);
	}
	for (int i = 0; i < BLOCKS; i++)
		free(block[i]);
	return TEST_RESULT();
}
