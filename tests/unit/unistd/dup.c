/* SPDX-License-Identifier: BSD-2-Clause */
/* A duplicate is the least free descriptor and shares the offset, not the flag. */
#include <fcntl.h>
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	int fd = memfd_create("dup", MFD_CLOEXEC), copy, other;

	if (fd < 0)
		SKIP("no file can be made here");
	copy = dup(fd);
	CHECK(copy > fd);
	CHECK_EQ(write(fd, "abc", 3), 3);
	CHECK_EQ(lseek(copy, 0, SEEK_CUR), 3);
	CHECK_EQ(fcntl(fd, F_GETFD), FD_CLOEXEC);
	CHECK_EQ(fcntl(copy, F_GETFD), 0);
	other = fcntl(fd, F_DUPFD_CLOEXEC, 50);
	CHECK_EQ(other, 50);
	CHECK_EQ(fcntl(other, F_GETFD), FD_CLOEXEC);
	CHECK_EQ(dup3(fd, 60, O_CLOEXEC), 60);
	CHECK_EQ(fcntl(60, F_GETFD), FD_CLOEXEC);
	CHECK_FAILS(dup3(fd, fd, 0), EINVAL);
	CHECK_OK(close(fd));
	CHECK_EQ(dup(copy), fd);
	return TEST_RESULT();
}
