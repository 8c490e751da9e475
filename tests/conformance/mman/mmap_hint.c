/* SPDX-License-Identifier: BSD-2-Clause */
/* Without MAP_FIXED a mapped address is a hint only: what stands there stays. */
// spec: mmap, addr
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1), *q = mmap(p, PAGE, RW, ANON, -1, 0);

	CHECK(q != MAP_FAILED && q != p);
	CHECK_EQ(p[0], 1);
	CHECK_EQ(q[0], 0);
	return TEST_RESULT();
}
