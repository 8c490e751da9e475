/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc(0) gives a pointer of its own that free takes. */
// variants: heap
#include "test.h"

int main(void)
{
	void *a = malloc(0), *b = malloc(0), *c = calloc(0, 8), *d = calloc(8, 0);

	CHECK(a && b && c && d);
	CHECK(a != b && a != c && a != d && b != c && b != d && c != d);
	free(a);
	free(b);
	free(c);
	free(d);
	return TEST_RESULT();
}
