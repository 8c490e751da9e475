/* SPDX-License-Identifier: BSD-2-Clause */
/* A write to a freed block, seen when the block is handed out again: a run of pages. */
// variants: heap
// needs: harden
// expect: signal SIGABRT
// expect-output: (?i)write after free.*0x[0-9a-f]+
#include "test.h"

int main(void)
{
	char *volatile p = malloc(30000);

	free(p);
	p[20] = 'x';
	for (int i = 0; i < 1000; i++)
		free(malloc(30000));
	return 0;
}
