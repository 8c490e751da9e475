/* SPDX-License-Identifier: BSD-2-Clause */
/* Two maps of one object at neighbouring addresses are the same bytes: a ring without a seam. */
// spec: mmap, MAP_SHARED
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = free_pages(2);

	CHECK(mmap(p, PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0) == p);
	CHECK(mmap(p + PAGE, PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0) == p + PAGE);
	memcpy(p + PAGE - 3, "around", 6);
	CHECK(memcmp(p, "und", 3) == 0);
	return TEST_RESULT();
}
