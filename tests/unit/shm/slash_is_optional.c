/* SPDX-License-Identifier: BSD-2-Clause */
/* A name is the same with and without its leading slash. */
#include "object.h"

int main(void)
{
	char name[64];
	int fd = new_object(test_name(name, "slash"), 100);
	struct stat a, b;
	int other = shm_open(name + 1, O_RDWR, 0);

	CHECK_OK(other);
	CHECK_OK(fstat(fd, &a));
	CHECK_OK(fstat(other, &b));
	CHECK_EQ(a.st_ino, b.st_ino);
	CHECK_OK(shm_unlink(name + 1));
	CHECK_FAILS(shm_unlink(name), ENOENT);
	return TEST_RESULT();
}
