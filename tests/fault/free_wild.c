/* SPDX-License-Identifier: BSD-2-Clause */
/* free of an address where nothing is. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)invalid pointer.*0x123450
// needs: loam
#include <stdint.h>

#include "test.h"

int main(void)
{
	volatile uintptr_t nowhere = 0x123450;

	free(malloc(100));
	free((void *)nowhere);
	return 0;
}
