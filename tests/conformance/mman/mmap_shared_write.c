/* SPDX-License-Identifier: BSD-2-Clause */
/* A write to a shared map changes the object: another map and read see it. */
// spec: mmap, MAP_SHARED
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = map_object(fd, PAGE), *q = map_object(fd, PAGE), byte = 0;

	CHECK(p != q);
	p[11] = 's';
	CHECK_EQ(q[11], 's');
	CHECK_EQ(pread(fd, &byte, 1, 11), 1);
	CHECK_EQ(byte, 's');
	return TEST_RESULT();
}
