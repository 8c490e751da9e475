/* SPDX-License-Identifier: BSD-2-Clause */
/* free ignores NULL and never changes errno; what succeeds does not either. */
// variants: heap
#include "test.h"

int main(void)
{
	void *small, *large;

	CHECK_KEEPS_ERRNO((small = malloc(24), large = malloc(8 << 20), 0));
	CHECK(small && large);
	CHECK_KEEPS_ERRNO((small = realloc(small, 3000), large = realloc(large, 9 << 20), 0));
	CHECK(small && large);
	CHECK_KEEPS_ERRNO((free(NULL), free(small), free(large), 0));
	CHECK_KEEPS_ERRNO((free(calloc(100, 10)), 0));
	return TEST_RESULT();
}
