/* SPDX-License-Identifier: BSD-2-Clause */
/* A write past the end of a block of many pages, seen when it is resized. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)overflow.*0x[0-9a-f]+
// needs: loam slackcheck
#include "test.h"

int main(void)
{
	char *volatile p = malloc(100001);

	memset(p, 'x', 100001 + 3);
	p = realloc(p, 200000);
	return p == NULL;
}
