/* SPDX-License-Identifier: BSD-2-Clause */
/* A map that shrinks stays where it is, and its end is unmapped. */
// spec: mremap(2)
#include "map.h"

int main(void)
{
	char *p = numbered_pages(3);

	CHECK(mremap(p, 3 * PAGE, PAGE, 0) == p);
	CHECK_EQ(p[0], 1);
	CHECK(!is_mapped(p + PAGE) && !is_mapped(p + 2 * PAGE));
	return TEST_RESULT();
}
