/* SPDX-License-Identifier: BSD-2-Clause */
/* Flags that mlock2 does not know are EINVAL; none at all is mlock. */
// spec: mlock2(2) [EINVAL]
#include "map.h"

int main(void)
{
	char *p = map_pages(1, RW, MAP_PRIVATE);
	unsigned char in = 0;

	CHECK_FAILS(mlock2(p, PAGE, 2), EINVAL);
	CHECK_FAILS(mlock2(p, PAGE, ~0u), EINVAL);
	CHECK_OK(mlock2(p, PAGE, 0));
	CHECK_OK(mincore(p, PAGE, &in));
	CHECK(in & 1);
	return TEST_RESULT();
}
