/* SPDX-License-Identifier: BSD-2-Clause */
/* realloc of a block that was freed. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)double free.*0x[0-9a-f]+
// needs: loam
#include "test.h"

int main(void)
{
	void *volatile p = malloc(100);

	free(p);
	p = realloc(p, 200);
	return p == NULL;
}
