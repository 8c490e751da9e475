/* SPDX-License-Identifier: BSD-2-Clause */
/* What write puts into an object is seen through a shared map. */
// spec: mmap, MAP_SHARED
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = map_object(fd, PAGE);

	CHECK_EQ(pwrite(fd, "written", 8, 100), 8);
	CHECK_STR(p + 100, "written");
	return TEST_RESULT();
}
