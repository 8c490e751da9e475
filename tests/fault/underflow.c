/* SPDX-License-Identifier: BSD-2-Clause */
/* A write just below a block, seen when it is freed. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)corrupt.*0x[0-9a-f]+
// needs: loam simple
#include "test.h"

int main(void)
{
	char *volatile p = malloc(100);

	memset(p - 8, 'x', 8);
	free(p);
	return 0;
}
