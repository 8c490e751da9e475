/* SPDX-License-Identifier: BSD-2-Clause */
/* posix_fallocate makes a file larger, returns its errors, and leaves errno. */
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "test.h"

int main(void)
{
	int fd = memfd_create("allocate", 0);
	struct stat st;

	if (fd < 0)
		SKIP("no file can be made here");
	CHECK_EQ(posix_fallocate(fd, 0, 10000), 0);
	CHECK_OK(fstat(fd, &st));
	CHECK_EQ(st.st_size, 10000);
	errno = 0;
	CHECK_EQ(posix_fallocate(fd, 0, 0), EINVAL);
	CHECK_EQ(posix_fallocate(fd, -1, 1), EINVAL);
	CHECK_EQ(posix_fallocate(99, 0, 1), EBADF);
	CHECK_EQ(errno, 0);
	return TEST_RESULT();
}
