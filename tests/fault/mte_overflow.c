/* SPDX-License-Identifier: BSD-2-Clause */
/* A write past the end of a block's slot, into the next one. */
// variants: hardenmte
// needs: mte !shim
// expect: signal SIGSEGV
#include "test.h"

int main(void)
{
	char *volatile p = malloc(64);

	memset(p, 'x', 64);
	p[64] = 'x';
	return 0;
}
