/* SPDX-License-Identifier: BSD-2-Clause */
/* MAP_FIXED with an address that is no page is EINVAL. */
// spec: mmap [EINVAL]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);

	CHECK_FAILS(mmap(p + 1, PAGE, RW, ANON | MAP_FIXED, -1, 0), EINVAL);
	CHECK_FAILS(mmap(p + PAGE - 1, PAGE, RW, ANON | MAP_FIXED, -1, 0), EINVAL);
	CHECK_EQ(p[PAGE], 2);
	return TEST_RESULT();
}
