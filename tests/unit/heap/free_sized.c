/* SPDX-License-Identifier: BSD-2-Clause */
/* free_sized and free_aligned_sized take the size last asked for, and NULL with any. */
// variants: heap
// needs: loam
// spec: C23 7.24.3.4, 7.24.3.5
#include "test.h"

int main(void)
{
	free_sized(NULL, 5);
	free_aligned_sized(NULL, 3, 5);
	for (size_t size = 0; size < 3000; size += 37) {
		free_sized(malloc(size), size);
		free_sized(calloc(size, 2), 2 * size);
		free_sized(realloc(malloc(size + 100), size), size);
		free_aligned_sized(aligned_alloc(128, size), 128, size);
	}
	free_sized(malloc(1 << 20), 1 << 20);
	free_aligned_sized(aligned_alloc(1 << 16, 99), 1 << 16, 99);
	return TEST_RESULT();
}
