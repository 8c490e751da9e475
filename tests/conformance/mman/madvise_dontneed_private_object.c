/* SPDX-License-Identifier: BSD-2-Clause */
/* MADV_DONTNEED of a private map of an object brings the object's bytes back. */
// spec: madvise(2), MADV_DONTNEED
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);

	map_object(fd, PAGE)[0] = 'o';
	p[0] = 'p';
	CHECK_OK(madvise(p, PAGE, MADV_DONTNEED));
	CHECK_EQ(p[0], 'o');
	return TEST_RESULT();
}
