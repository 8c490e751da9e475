/* SPDX-License-Identifier: BSD-2-Clause */
/* MAP_FIXED_NOREPLACE fails when any page of its range is mapped, and changes none. */
// spec: mmap(2), MAP_FIXED_NOREPLACE [EEXIST]
// needs: !user
#include "map.h"

int main(void)
{
	char *p = numbered_pages(3);

	CHECK_OK(munmap(p, PAGE));
	CHECK_FAILS(mmap(p, 2 * PAGE, RW, ANON | MAP_FIXED_NOREPLACE, -1, 0), EEXIST);
	CHECK_FAILS(mmap(p + PAGE, PAGE, RW, ANON | MAP_FIXED_NOREPLACE, -1, 0), EEXIST);
	CHECK(!is_mapped(p));
	CHECK_EQ(p[PAGE], 2);
	return TEST_RESULT();
}
