/* SPDX-License-Identifier: BSD-2-Clause */
/* Changes of a shared map are the object's, and stay when it is unmapped. */
// spec: munmap, MAP_SHARED
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = map_object(fd, PAGE);

	p[0] = 'x';
	CHECK_OK(munmap(p, PAGE));
	CHECK_EQ(map_object(fd, PAGE)[0], 'x');
	return TEST_RESULT();
}
