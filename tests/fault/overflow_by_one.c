/* SPDX-License-Identifier: BSD-2-Clause */
/* A write of one byte past the size asked for, seen when the block is freed. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)overflow.*0x[0-9a-f]+
// needs: loam slackcheck
#include "test.h"

int main(void)
{
	char *volatile p = malloc(37);

	p[37] ^= 0x55; /* whatever the guard is, it is another */
	free(p);
	return 0;
}
