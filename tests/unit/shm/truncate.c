/* SPDX-License-Identifier: BSD-2-Clause */
/* O_TRUNC cuts an object to nothing; growing it again gives zeros. */
#include "object.h"

int main(void)
{
	char name[64], *p;
	int fd = new_object(test_name(name, "trunc"), 5000);
	struct stat st;

	p = map_object(fd, 4096);
	memset(p, 1, 4096);
	CHECK_OK(munmap(p, 4096));
	fd = shm_open(name, O_RDWR | O_TRUNC, 0);
	CHECK_OK(fd);
	CHECK_OK(fstat(fd, &st));
	CHECK_EQ(st.st_size, 0);
	CHECK_OK(ftruncate(fd, 4096));
	p = map_object(fd, 4096);
	for (int i = 0; i < 4096; i++)
		CHECK_EQ(p[i], 0);
	CHECK_FAILS(ftruncate(fd, -1), EINVAL);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
