/* SPDX-License-Identifier: BSD-2-Clause */
/* A write to a freed mapping that the heap keeps for the next block. */
// variants: hardenmte
// needs: mte !shim
// expect: signal SIGSEGV
#include "test.h"

int main(void)
{
	char *volatile p = malloc(1 << 20);

	memset(p, 'x', 1 << 20);
	free(p);
	p[1 << 19] = 'x';
	return 0;
}
