/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_usable_size of a pointer that the heap did not give. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)invalid pointer.*0x[0-9a-f]+
// needs: loam
#include <malloc.h>

#include "test.h"

int main(void)
{
	static char there[64];

	return malloc_usable_size(there + 16) == 0;
}
