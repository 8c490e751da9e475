/* SPDX-License-Identifier: BSD-2-Clause */
/* free of the old pointer after realloc moved the block. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)double free.*0x[0-9a-f]+
// needs: loam
#include "test.h"

int main(void)
{
	void *volatile old = malloc(100), *wall = malloc(100);
	void *moved = realloc(old, 3 << 20);

	if (moved == old || !wall)
		SKIP("the block did not move");
	free(old);
	return 0;
}
