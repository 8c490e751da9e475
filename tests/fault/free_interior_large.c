/* SPDX-License-Identifier: BSD-2-Clause */
/* free of a page inside a large block. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)invalid pointer.*0x[0-9a-f]+
// needs: loam
#include "test.h"

int main(void)
{
	char *volatile p = aligned_alloc(4096, 1 << 20);

	free(p + 8192);
	return 0;
}
