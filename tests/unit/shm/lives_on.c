/* SPDX-License-Identifier: BSD-2-Clause */
/* An object without a name lives until its last map and descriptor go. */
#include "object.h"

int main(void)
{
	char name[64], *p, *q;
	int fd = new_object(test_name(name, "lives"), 4096), other;

	p = map_object(fd, 4096);
	p[0] = 'l';
	CHECK_OK(shm_unlink(name));
	q = map_object(fd, 4096);
	CHECK_OK(close(fd));
	CHECK_EQ(q[0], 'l');
	p[1] = 'm';
	CHECK_EQ(q[1], 'm');
	other = new_object(name, 4096);
	CHECK_EQ(map_object(other, 4096)[0], 0);
	CHECK_EQ(p[0], 'l');
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
