/* SPDX-License-Identifier: BSD-2-Clause */
/* freezero of more bytes than the block has. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)wrong size.*0x[0-9a-f]+
// needs: loam
#include "test.h"

int main(void)
{
	freezero(malloc(100), 101);
	return 0;
}
