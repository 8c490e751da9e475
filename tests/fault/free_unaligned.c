/* SPDX-License-Identifier: BSD-2-Clause */
/* free of a pointer that is no multiple of 16. */
// variants: heap
// needs: loam
// expect: signal SIGABRT
// expect-output: (?i)invalid pointer.*0x[0-9a-f]+
#include "test.h"

int main(void)
{
	char *volatile p = malloc(400);

	free(p + 1);
	return 0;
}
