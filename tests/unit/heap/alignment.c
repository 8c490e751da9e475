/* SPDX-License-Identifier: BSD-2-Clause */
/* Every block is 16-byte aligned, whatever its size and its neighbours. */
// variants: heap
#include <stdint.h>

#include "test.h"

int main(void)
{
	static void *block[1200];

	for (size_t size = 0; size < 1200; size++) {
		block[size] = malloc(size);
		CHECK(block[size] != NULL);
		CHECK_EQ((uintptr_t)block[size] % 16, 0);
		memset(block[size], 0xff, size);
	}
	for (size_t size = 0; size < 1200; size += 3) {
		block[size] = realloc(block[size], size * 5 + 1);
		CHECK_EQ((uintptr_t)block[size] % 16, 0);
	}
	for (size_t size = 0; size < 1200; size++)
		free(block[size]);
	return TEST_RESULT();
}
