/* SPDX-License-Identifier: BSD-2-Clause */
/* open names what is wrong; a new descriptor is the least free one. */
#include <fcntl.h>
#include <sys/stat.h>

#include "test.h"

int main(void)
{
	struct stat st;
	int fd;

	CHECK_FAILS(open("/no/such/file", O_RDONLY), ENOENT);
	CHECK_FAILS(open("/no/such/file", O_RDWR | O_CREAT, 0600), ENOENT);
	CHECK_FAILS(open((char *)8, O_RDONLY), EFAULT);
	CHECK_FAILS(access("/no/such/file", F_OK), ENOENT);
	CHECK_FAILS(unlink("/no/such/file"), ENOENT);
	CHECK_FAILS(stat("/no/such/file", &st), ENOENT);
	fd = open("/dev/null", O_RDWR | O_CLOEXEC);
	if (fd < 0)
		SKIP("no /dev/null here");
	CHECK_EQ(fcntl(fd, F_GETFD), FD_CLOEXEC);
	CHECK_EQ(write(fd, "x", 1), 1);
	CHECK_OK(fstat(fd, &st));
	CHECK(S_ISCHR(st.st_mode));
	CHECK_OK(access("/dev/null", R_OK | W_OK));
	close(fd);
	CHECK_EQ(open("/dev/null", O_RDONLY), fd);
	return TEST_RESULT();
}
