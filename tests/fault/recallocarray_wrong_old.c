/* SPDX-License-Identifier: BSD-2-Clause */
/* OpenBSD's recallocarray with an old count that is not the block's. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)wrong size.*0x[0-9a-f]+
// needs: loam
#define _OPENBSD_SOURCE
#include "test.h"

int main(void)
{
	void *p = recallocarray(NULL, 0, 10, 8);

	return recallocarray(p, 11, 20, 8) == NULL;
}
