/* SPDX-License-Identifier: BSD-2-Clause */
/* A map that moved is gone from where it was. */
// spec: mremap(2), MREMAP_MAYMOVE
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2), *q = mremap(p, PAGE, 2 * PAGE, MREMAP_MAYMOVE);

	CHECK(q != MAP_FAILED && q != p);
	CHECK_EQ(q[0], 1);
	CHECK(!is_mapped(p));
	CHECK_EQ(p[PAGE], 2);
	return TEST_RESULT();
}
