/* SPDX-License-Identifier: BSD-2-Clause */
/* A block of many pages freed twice: its memory may be gone, and is not read. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)double free.*0x[0-9a-f]+
// needs: loam
#include "test.h"

int main(void)
{
	void *volatile p = malloc(8 << 20);

	free(p);
	free(p);
	return 0;
}
