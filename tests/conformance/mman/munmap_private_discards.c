/* SPDX-License-Identifier: BSD-2-Clause */
/* Changes of a private map are gone once it is unmapped. */
// spec: munmap, MAP_PRIVATE
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);

	p[0] = 'x';
	CHECK_OK(munmap(p, PAGE));
	p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);
	CHECK_EQ(p[0], 0);
	return TEST_RESULT();
}
