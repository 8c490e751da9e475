/* SPDX-License-Identifier: BSD-2-Clause */
/* A realloc that fails leaves the block whole and in place. */
// variants: heap
#include <stdint.h>

#include "test.h"

static void refuse(char *p, size_t size)
{
	for (size_t i = 0; i < size; i++)
		p[i] = (char)i;
	CHECK_NULL_ERRNO(realloc(p, PTRDIFF_MAX), ENOMEM);
	CHECK_NULL_ERRNO(realloc(p, SIZE_MAX - 15), ENOMEM);
	CHECK_NULL_ERRNO(realloc(p, (size_t)1 << 62), ENOMEM);
	for (size_t i = 0; i < size; i++)
		if (p[i] != (char)i)
			CHECK_EQ(p[i], (char)i);
	free(p);
}

int main(void)
{
	refuse(malloc(100), 100);
	refuse(malloc(3 << 20), 3 << 20);
	refuse(aligned_alloc(4096, 8192), 8192);
	return TEST_RESULT();
}
