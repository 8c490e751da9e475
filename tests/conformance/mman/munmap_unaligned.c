/* SPDX-License-Identifier: BSD-2-Clause */
/* An address that is no page is EINVAL. */
// spec: munmap [EINVAL]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);

	CHECK_FAILS(munmap(p + 1, PAGE), EINVAL);
	CHECK_FAILS(munmap(p + PAGE / 2, 1), EINVAL);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
