/* SPDX-License-Identifier: BSD-2-Clause */
/* posix_memalign's blocks are aligned as asked, hold their size, and free takes them. */
// variants: heap
#include <stdint.h>

#include "test.h"

enum { BLOCKS = 6 };

int main(void)
{
	for (size_t align = sizeof(void *); align <= 1 << 20; align *= 2) {
		unsigned char *p[BLOCKS] = {NULL};

		for (int i = 0; i < BLOCKS; i++) {
			size_t size = align / 3 * (size_t)i + 5;

			CHECK_EQ(posix_memalign((void **)&p[i], align, size), 0);
			CHECK_EQ((uintptr_t)p[i] % align, 0);
			memset(p[i], i + 1, size);
		}
		for (int i = 0; i < BLOCKS; i++) {
			CHECK_EQ(p[i][0], i + 1);
			CHECK_EQ(p[i][align / 3 * (size_t)i + 4], i + 1);
			free(p[i]);
		}
	}
	return TEST_RESULT();
}
