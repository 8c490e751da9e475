/* SPDX-License-Identifier: BSD-2-Clause */
/* A length of 0 is EINVAL. */
// spec: munmap [EINVAL]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_FAILS(munmap(p, 0), EINVAL);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
