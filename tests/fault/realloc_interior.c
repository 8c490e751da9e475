/* SPDX-License-Identifier: BSD-2-Clause */
/* realloc of a pointer into the middle of a block. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)invalid (pointer|old size).*0x[0-9a-f]+
// needs: loam
#include "test.h"

int main(void)
{
	char *volatile p = malloc(400);

	p = realloc(p + 32, 1000);
	return p == NULL;
}
