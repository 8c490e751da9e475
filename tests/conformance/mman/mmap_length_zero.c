/* SPDX-License-Identifier: BSD-2-Clause */
/* A length of 0 is EINVAL and maps nothing, even where MAP_FIXED names a mapped page. */
// spec: mmap, len is zero
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_FAILS(mmap(NULL, 0, RW, ANON, -1, 0), EINVAL);
	CHECK_FAILS(mmap(p, 0, RW, ANON | MAP_FIXED, -1, 0), EINVAL);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
