/* SPDX-License-Identifier: BSD-2-Clause */
/* A write over the beginning of the next block, if there is one: noticed without a fault. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)(overflow|corrupt).*0x[0-9a-f]+
// needs: loam simple
#include "test.h"

int main(void)
{
	char *p = malloc(2048), *q = malloc(2048), *volatile low = p < q ? p : q;

	memset(low, 'x', 2048 + 64);
	free(q);
	free(p);
	return 0;
}
