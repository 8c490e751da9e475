/* SPDX-License-Identifier: BSD-2-Clause */
/* More than PTRDIFF_MAX is NULL and ENOMEM in every function, and the heap works on. */
// variants: heap
#include <stdint.h>

#include "test.h"

int main(void)
{
	const volatile size_t large = (size_t)PTRDIFF_MAX + 1, most = SIZE_MAX;
	char *p = malloc(100);
	void *out = p;

	CHECK_NULL_ERRNO(malloc(large), ENOMEM);
	CHECK_NULL_ERRNO(malloc(most), ENOMEM);
	CHECK_NULL_ERRNO(malloc(PTRDIFF_MAX), ENOMEM);
	CHECK_NULL_ERRNO(calloc(1, large), ENOMEM);
	CHECK_NULL_ERRNO(realloc(NULL, most), ENOMEM);
	CHECK_NULL_ERRNO(aligned_alloc(64, most), ENOMEM);
	CHECK_NULL_ERRNO(aligned_alloc(most / 2 + 1, most / 2 + 1), ENOMEM);
	CHECK_EQ(posix_memalign(&out, 64, large), ENOMEM);
	CHECK(out == p);
	free(p);
	p = malloc(100);
	CHECK(p != NULL);
	free(p);
	return TEST_RESULT();
}
