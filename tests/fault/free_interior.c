/* SPDX-License-Identifier: BSD-2-Clause */
/* free of a pointer into the middle of a block. */
// variants: heap
// needs: loam
// expect: signal SIGABRT
// expect-output: (?i)invalid pointer.*0x[0-9a-f]+
#include "test.h"

int main(void)
{
	char *volatile p = malloc(400);

	memset(p, 0, 400);
	free(p + 64);
	return 0;
}
