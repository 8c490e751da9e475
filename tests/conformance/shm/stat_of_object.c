/* SPDX-License-Identifier: BSD-2-Clause */
/* fstat tells an object's size, and that it has one link until it is unlinked. */
// spec: shm_open, fstat
#include "object.h"

int main(void)
{
	char name[64];
	int fd = new_object(test_name(name, "stat"), 4321);
	struct stat st;

	CHECK_OK(fstat(fd, &st));
	CHECK_EQ(st.st_size, 4321);
	CHECK_EQ(st.st_nlink, 1);
	CHECK_EQ(st.st_uid, geteuid());
	CHECK_OK(shm_unlink(name));
	CHECK_OK(fstat(fd, &st));
	CHECK_EQ(st.st_nlink, 0);
	return TEST_RESULT();
}
