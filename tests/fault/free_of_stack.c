/* SPDX-License-Identifier: BSD-2-Clause */
/* free of a variable on the stack. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)invalid (pointer|size).*0x[0-9a-f]+
// needs: loam
#include "test.h"

int main(void)
{
	char there[256] __attribute__((aligned(64)));
	char *volatile p = there + 64;

	memset(there, 0xff, sizeof(there));
	free(malloc(100));
	free(p);
	return there[1];
}
