/* SPDX-License-Identifier: BSD-2-Clause */
/* Bits that are no protection are EINVAL. */
// spec: mprotect [EINVAL]
// needs: !user
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_FAILS(mprotect(p, PAGE, 0x40000000), EINVAL);
	CHECK_FAILS(mprotect(p, PAGE, RW | 0x800), EINVAL);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
