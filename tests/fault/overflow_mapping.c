/* SPDX-License-Identifier: BSD-2-Clause */
/* A write of one byte past the end of a block that is a mapping of its own. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)overflow.*0x[0-9a-f]+
// needs: loam
#include "test.h"

int main(void)
{
	char *volatile p = malloc(1000001);

	p[1000001] = 0;
	free(p);
	return 0;
}
