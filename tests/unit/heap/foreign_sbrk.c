/* SPDX-License-Identifier: BSD-2-Clause */
/* The heap does not take for granted that sbrk's memory is contiguous, or its own alone. */
// variants: heap port
#include "test.h"

enum { BLOCKS = 64 };

int main(void)
{
	unsigned char *mine[BLOCKS], *block[BLOCKS];

	if (sbrk(0) == (void *)-1)
		SKIP("there is no sbrk here");
	for (int i = 0; i < BLOCKS; i++) {
		mine[i] = sbrk(1 + i * 13 % 100);
		CHECK(mine[i] != (void *)-1);
		mine[i][0] = 0xd0;
		block[i] = malloc(500);
		CHECK_EQ((size_t)block[i] % 16, 0);
		memset(block[i], i, 500);
	}
	for (int i = 0; i < BLOCKS; i++) {
		CHECK_EQ(mine[i][0], 0xd0);
		CHECK_EQ(block[i][0], i);
		CHECK_EQ(block[i][499], i);
		free(block[i]);
	}
	for (int i = 0; i < BLOCKS; i++)
		CHECK_EQ(mine[i][0], 0xd0);
	return TEST_RESULT();
}
