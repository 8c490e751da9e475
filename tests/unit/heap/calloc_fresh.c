/* SPDX-License-Identifier: BSD-2-Clause */
/* calloc does not zero again what the kernel just gave: fresh pages stay untouched. */
// variants: heap
// needs: native
#include <stdint.h>
#include <sys/mman.h>

#include "test.h"

enum { SIZE = 16 << 20, PAGE = 4096 };

int main(void)
{
	char *p = calloc(SIZE, 1);
	size_t resident = 0;
	unsigned char in;

	CHECK(p != NULL);
	for (char *page = p + PAGE - (uintptr_t)p % PAGE; page < p + SIZE - PAGE; page += 64 * PAGE)
		resident += mincore(page, PAGE, &in) == 0 && in & 1;
	CHECK(resident <= 2);
	free(p);
	return TEST_RESULT();
}
