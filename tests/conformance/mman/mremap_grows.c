/* SPDX-License-Identifier: BSD-2-Clause */
/* A map that grows keeps its bytes, and what is new is zero. */
// spec: mremap(2)
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);

	p = mremap(p, 2 * PAGE, 100 * PAGE, MREMAP_MAYMOVE);
	CHECK(p != MAP_FAILED);
	CHECK_EQ(p[PAGE], 2);
	CHECK(all_bytes(p + 2 * PAGE, 98 * PAGE, 0));
	return TEST_RESULT();
}
