/* SPDX-License-Identifier: BSD-2-Clause */
/* MAP_FIXED_NOREPLACE maps at a free address as MAP_FIXED does. */
// spec: mmap(2), MAP_FIXED_NOREPLACE
// needs: !user
#include "map.h"

int main(void)
{
	char *at = free_pages(1);

	CHECK(mmap(at, PAGE, RW, ANON | MAP_FIXED_NOREPLACE, -1, 0) == at);
	return TEST_RESULT();
}
