/* SPDX-License-Identifier: BSD-2-Clause */
/* The new descriptor has FD_CLOEXEC set, and no status flag besides its access mode. */
// spec: shm_open, FD_CLOEXEC
#include "object.h"

int main(void)
{
	int fd = any_object(0);

	CHECK_EQ(fcntl(fd, F_GETFD), FD_CLOEXEC);
	CHECK_EQ(fcntl(fd, F_GETFL) & O_ACCMODE, O_RDWR);
	CHECK_EQ(fcntl(fd, F_GETFL) & O_APPEND, 0);
	return TEST_RESULT();
}
