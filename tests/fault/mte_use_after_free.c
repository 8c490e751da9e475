/* SPDX-License-Identifier: BSD-2-Clause */
/* A read of a block that was freed: the pointer's tag is no longer its memory's. */
// variants: hardenmte
// needs: mte !shim
// expect: signal SIGSEGV
#include "test.h"

int main(void)
{
	char *volatile p = malloc(50);

	p[49] = 'x';
	free(p);
	return p[49];
}
