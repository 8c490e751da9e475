/* SPDX-License-Identifier: BSD-2-Clause */
/* The descriptor has FD_CLOEXEC, and is the lowest free one. */
#include "object.h"

int main(void)
{
	char name[64];
	int lowest = dup(0), fd;

	close(lowest);
	fd = new_object(test_name(name, "cloexec"), 0);
	CHECK_EQ(fd, lowest);
	CHECK_EQ(fcntl(fd, F_GETFD), FD_CLOEXEC);
	CHECK_EQ(fcntl(shm_open(name, O_RDONLY, 0), F_GETFD), FD_CLOEXEC);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
