/* SPDX-License-Identifier: BSD-2-Clause */
/* MAP_FIXED replaces the pages that it covers, and only those. */
// spec: mmap, replace
#include "map.h"

int main(void)
{
	char *p = numbered_pages(5);

	CHECK(mmap(p + PAGE, 2 * PAGE, RW, ANON | MAP_FIXED, -1, 0) == p + PAGE);
	CHECK_EQ(p[0], 1);
	CHECK_EQ(p[PAGE], 0);
	CHECK_EQ(p[2 * PAGE], 0);
	CHECK_EQ(p[3 * PAGE], 4);
	return TEST_RESULT();
}
