/* SPDX-License-Identifier: BSD-2-Clause */
/* HEAP=sbrk of the simple heap: free of the most recent block gives its memory back. */
// variants: heap
// needs: loam
#include "test.h"

int main(void)
{
	char *start = sbrk(0), *p = malloc(100000), *q = malloc(50000), *top = sbrk(0);

	if (top - start < 150000)
		SKIP("this heap has its memory from elsewhere");
	if (top - start > 160000)
		SKIP("this heap takes more at once");
	free(q);
	CHECK((char *)sbrk(0) <= top - 50000);
	free(p);
	CHECK((char *)sbrk(0) <= start + 16);
	p = malloc(100000);
	CHECK((char *)sbrk(0) <= start + 100000 + 100);
	free(p);
	return TEST_RESULT();
}
