/* SPDX-License-Identifier: BSD-2-Clause */
/* Where the next pages are free a map grows without moving. */
// spec: mremap(2)
#include "map.h"

int main(void)
{
	char *p = numbered_pages(4);

	CHECK_OK(munmap(p + PAGE, 3 * PAGE));
	CHECK(mremap(p, PAGE, 4 * PAGE, 0) == p);
	CHECK_EQ(p[0], 1);
	CHECK_EQ(p[3 * PAGE], 0);
	return TEST_RESULT();
}
