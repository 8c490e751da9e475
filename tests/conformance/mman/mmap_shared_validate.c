/* SPDX-License-Identifier: BSD-2-Clause */
/* MAP_SHARED_VALIDATE is MAP_SHARED for the flags that are known. */
// spec: mmap(2), MAP_SHARED_VALIDATE
// needs: !user
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = mmap(NULL, PAGE, RW, MAP_SHARED_VALIDATE, fd, 0);

	CHECK(p != MAP_FAILED);
	p[3] = 'v';
	CHECK_EQ(map_object(fd, PAGE)[3], 'v');
	return TEST_RESULT();
}
