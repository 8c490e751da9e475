/* SPDX-License-Identifier: BSD-2-Clause */
/* msync of a private map is no error and changes nothing. */
// spec: msync, MAP_PRIVATE
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);

	p[0] = 'p';
	CHECK_OK(msync(p, PAGE, MS_SYNC));
	CHECK_EQ(map_object(fd, PAGE)[0], 0);
	CHECK_EQ(p[0], 'p');
	return TEST_RESULT();
}
