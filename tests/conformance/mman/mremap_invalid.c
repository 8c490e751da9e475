/* SPDX-License-Identifier: BSD-2-Clause */
/* An address that is no page, a new length of 0 and unknown flags are EINVAL. */
// spec: mremap(2) [EINVAL]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);

	CHECK_FAILS(mremap(p + 1, PAGE, PAGE, MREMAP_MAYMOVE), EINVAL);
	CHECK_FAILS(mremap(p, PAGE, 0, MREMAP_MAYMOVE), EINVAL);
	CHECK_FAILS(mremap(p, PAGE, PAGE, 0x100), EINVAL);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
