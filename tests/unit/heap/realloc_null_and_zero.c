/* SPDX-License-Identifier: BSD-2-Clause */
/* realloc(NULL, n) is malloc(n); realloc(p, 0) gives a block of no bytes, not a dangling p. */
// variants: heap
// needs: loam
#include <malloc.h>

#include "test.h"

int main(void)
{
	char *p = realloc(NULL, 50), *q;

	CHECK(p != NULL);
	CHECK(malloc_usable_size(p) >= 50);
	p = realloc(p, 0);
	CHECK(p != NULL);
	q = malloc(0);
	CHECK(q && q != p);
	p = realloc(p, 20);
	CHECK(p != NULL);
	memset(p, 1, 20);
	free(p);
	free(q);
	return TEST_RESULT();
}
