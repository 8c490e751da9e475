/* SPDX-License-Identifier: BSD-2-Clause */
/* free_sized with another size than the one asked for. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)wrong size.*0x[0-9a-f]+
// needs: loam
#include "test.h"

int main(void)
{
	free_sized(malloc(100), 100);
	free_sized(malloc(100), 101);
	return 0;
}
