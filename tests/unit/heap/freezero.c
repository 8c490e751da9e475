/* SPDX-License-Identifier: BSD-2-Clause */
/* freezero frees what malloc gave, with any size up to the block's, and ignores NULL. */
// variants: heap
// needs: loam
#include "test.h"

int main(void)
{
	char *p = malloc(100);

	memset(p, 1, 100);
	freezero(NULL, 10);
	freezero(p, 100);
	freezero(malloc(100), 0);
	freezero(calloc(1, 3 << 20), 3 << 20);
	p = malloc(100);
	CHECK(p != NULL);
	free(p);
	return TEST_RESULT();
}
