/* SPDX-License-Identifier: BSD-2-Clause */
/* The address is a multiple of the page size, and never NULL. */
// spec: mmap, pa
#include "map.h"

int main(void)
{
	for (size_t len = 1; len <= 3 * PAGE; len += 1000) {
		char *p = mmap(NULL, len, RW, ANON, -1, 0);

		CHECK(p != MAP_FAILED && p);
		CHECK_EQ((uintptr_t)p % (size_t)sysconf(_SC_PAGESIZE), 0);
	}
	return TEST_RESULT();
}
