/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_stats tells the totals on standard error. */
// variants: heap
// needs: loam
// expect-output: heap: \d+ blocks of together \d{4,} bytes, in \d+ bytes from the kernel
#include <malloc.h>

#include "test.h"

int main(void)
{
	void *p = malloc(5000);

	malloc_stats();
	free(p);
	return TEST_RESULT();
}
