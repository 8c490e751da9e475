/* SPDX-License-Identifier: BSD-2-Clause */
/* free of an address that no process can have. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)invalid pointer.*0xfffffffffffffff0
// needs: loam
#include <stdint.h>

#include "test.h"

int main(void)
{
	volatile uintptr_t nowhere = UINTPTR_MAX - 15;

	free(malloc(100));
	free((void *)nowhere);
	return 0;
}
