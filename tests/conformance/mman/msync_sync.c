/* SPDX-License-Identifier: BSD-2-Clause */
/* After MS_SYNC the object holds what was written. */
// spec: msync, MS_SYNC
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(2 * PAGE);
	char *p = map_object(fd, 2 * PAGE), byte = 0;

	p[PAGE] = 's';
	CHECK_EQ(msync(p, 2 * PAGE, MS_SYNC), 0);
	CHECK_EQ(pread(fd, &byte, 1, PAGE), 1);
	CHECK_EQ(byte, 's');
	return TEST_RESULT();
}
