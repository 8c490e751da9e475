/* SPDX-License-Identifier: BSD-2-Clause */
/* A write to a private map is seen by nobody else: neither the object nor another map changes. */
// spec: mmap, MAP_PRIVATE
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *shared = map_object(fd, PAGE), byte = 'x';
	char *private = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);
	char *other = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);

	private[5] = 'p';
	CHECK_EQ(shared[5], 0);
	CHECK_EQ(other[5], 0);
	CHECK_EQ(pread(fd, &byte, 1, 5), 1);
	CHECK_EQ(byte, 0);
	return TEST_RESULT();
}
