/* SPDX-License-Identifier: BSD-2-Clause */
/* recallocarray: NULL is calloc; overflow is ENOMEM and the block stays whole. */
// variants: heap
// needs: loam
#include <stdint.h>

#include "test.h"

int main(void)
{
	char *p = recallocarray(NULL, 10, 20);

	for (int i = 0; i < 200; i++)
		CHECK_EQ(p[i], 0);
	memset(p, 7, 200);
	CHECK_NULL_ERRNO(recallocarray(p, SIZE_MAX / 2, 3), ENOMEM);
	CHECK_NULL_ERRNO(recallocarray(p, PTRDIFF_MAX, 1), ENOMEM);
	CHECK_NULL_ERRNO(recallocarray(NULL, SIZE_MAX / 2, 3), ENOMEM);
	for (int i = 0; i < 200; i++)
		CHECK_EQ(p[i], 7);
	p = recallocarray(p, 0, 20);
	CHECK(p != NULL);
	free(p);
	return TEST_RESULT();
}
