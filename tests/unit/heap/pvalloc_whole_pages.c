/* SPDX-License-Identifier: BSD-2-Clause */
/* pvalloc rounds the size up to whole pages; a size that cannot be is ENOMEM. */
// variants: heap
#include <malloc.h>
#include <stdint.h>

#include "test.h"

int main(void)
{
	char *p = pvalloc(1), *q = pvalloc(4097);

	CHECK(malloc_usable_size(p) >= 4096);
	CHECK(malloc_usable_size(q) >= 8192);
	memset(p, 1, 4096);
	memset(q, 2, 8192);
	CHECK_EQ(p[4095], 1);
	free(p);
	free(q);
	CHECK_NULL_ERRNO(pvalloc(SIZE_MAX), ENOMEM);
	CHECK_NULL_ERRNO(valloc(SIZE_MAX), ENOMEM);
	return TEST_RESULT();
}
