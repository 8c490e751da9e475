/* SPDX-License-Identifier: BSD-2-Clause */
/* A name that was unlinked is free for O_EXCL, though the old object is still open. */
// spec: shm_open, O_EXCL
#include "object.h"

int main(void)
{
	char name[64];
	int old = new_object(test_name(name, "again"), 10), fd;

	CHECK_OK(shm_unlink(name));
	fd = new_object(name, 20);
	CHECK_EQ(size_of(old), 10);
	CHECK_EQ(size_of(fd), 20);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
