/* SPDX-License-Identifier: BSD-2-Clause */
/* A new object has size 0, its bytes are zero, and others find it by its name. */
#include "object.h"

int main(void)
{
	char name[64], *p, *q;
	struct stat st = {.st_size = 1};
	int fd = new_object(test_name(name, "create"), 0), again;

	CHECK_OK(fstat(fd, &st));
	CHECK_EQ(st.st_size, 0);
	CHECK_OK(ftruncate(fd, 10000));
	p = map_object(fd, 10000);
	for (int i = 0; i < 10000; i++)
		CHECK_EQ(p[i], 0);
	p[9999] = 'z';
	again = shm_open(name, O_RDWR, 0);
	CHECK_OK(again);
	q = map_object(again, 10000);
	CHECK_EQ(q[9999], 'z');
	CHECK(p != q);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
