/* SPDX-License-Identifier: BSD-2-Clause */
/* free of a static array, as the first call to the heap. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)invalid pointer.*0x[0-9a-f]+
// needs: loam
#include "test.h"

static char there[256] __attribute__((aligned(16)));

int main(void)
{
	char *volatile p = there;

	free(p);
	return 0;
}
