/* SPDX-License-Identifier: BSD-2-Clause */
/* Where the next page is taken, and without MREMAP_MAYMOVE, a map cannot grow. */
// spec: mremap(2) [ENOMEM]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);

	CHECK_FAILS(mremap(p, PAGE, 2 * PAGE, 0), ENOMEM);
	CHECK_EQ(p[0], 1);
	CHECK_EQ(p[PAGE], 2);
	return TEST_RESULT();
}
