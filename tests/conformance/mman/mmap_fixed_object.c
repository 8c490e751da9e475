/* SPDX-License-Identifier: BSD-2-Clause */
/* A page of an object can be put between anonymous ones. */
// spec: mmap, MAP_FIXED
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = numbered_pages(3);

	map_object(fd, PAGE)[0] = 'o';
	CHECK(mmap(p + PAGE, PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0) == p + PAGE);
	CHECK_EQ(p[PAGE], 'o');
	CHECK_EQ(p[0], 1);
	CHECK_EQ(p[2 * PAGE], 3);
	return TEST_RESULT();
}
