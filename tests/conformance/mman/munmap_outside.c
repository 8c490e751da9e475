/* SPDX-License-Identifier: BSD-2-Clause */
/* A range that leaves the address space is EINVAL. */
// spec: munmap [EINVAL]
// needs: !user
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_FAILS(munmap(p, too_long), EINVAL);
	CHECK_FAILS(munmap(p, too_long - PAGE), EINVAL);
	CHECK_FAILS(munmap((void *)-(intptr_t)PAGE, PAGE), EINVAL);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
