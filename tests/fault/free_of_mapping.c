/* SPDX-License-Identifier: BSD-2-Clause */
/* free of the first byte of a mapping that the heap did not make: nothing may be read before it. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)invalid pointer.*0x[0-9a-f]+
// needs: loam
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	mprotect(p, 4096, PROT_NONE);
	free(malloc(100));
	free(p + 4096);
	return 0;
}
