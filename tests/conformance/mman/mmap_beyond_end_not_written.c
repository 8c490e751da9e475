/* SPDX-License-Identifier: BSD-2-Clause */
/* Bytes stored beyond the end of the object, in its last page, are never part of it. */
// spec: mmap, partial page
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(10);
	char *p = map_object(fd, PAGE), byte = 0;

	p[10] = 'z';
	CHECK_EQ(size_of(fd), 10);
	CHECK_EQ(pread(fd, &byte, 1, 10), 0);
	return TEST_RESULT();
}
