/* SPDX-License-Identifier: BSD-2-Clause */
/* A map begins at its offset in the object. */
// spec: mmap, off
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(4 * PAGE);
	char *all = map_object(fd, 4 * PAGE), *p;

	for (int i = 0; i < 4; i++)
		all[i * PAGE] = (char)i;
	p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 2 * PAGE);
	CHECK(p != MAP_FAILED);
	CHECK_EQ(p[0], 2);
	CHECK_EQ(p[PAGE], 3);
	return TEST_RESULT();
}
