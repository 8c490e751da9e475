/* SPDX-License-Identifier: BSD-2-Clause */
/* A product that overflows is NULL and ENOMEM, not a small block. */
// variants: heap
#include <stdint.h>

#include "test.h"

int main(void)
{
	const volatile size_t half = SIZE_MAX / 2 + 1, root = (size_t)1 << 32;
	char *p = malloc(10);

	memcpy(p, "unchanged", 10);
	CHECK_NULL_ERRNO(calloc(half, 2), ENOMEM);
	CHECK_NULL_ERRNO(calloc(root, root), ENOMEM);
	CHECK_NULL_ERRNO(calloc(3, SIZE_MAX / 2), ENOMEM);
	CHECK_NULL_ERRNO(reallocarray(p, half, 2), ENOMEM);
	CHECK_NULL_ERRNO(reallocarray(p, root, root + 1), ENOMEM);
	CHECK_STR(p, "unchanged");
	p = reallocarray(p, 20, 30);
	CHECK_STR(p, "unchanged");
	free(p);
	return TEST_RESULT();
}
