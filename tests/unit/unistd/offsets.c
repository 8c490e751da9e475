/* SPDX-License-Identifier: BSD-2-Clause */
/* lseek, pread and pwrite; a hole reads as zeros; ftruncate cuts and grows. */
#include <sys/mman.h>
#include <sys/stat.h>

#include "test.h"

int main(void)
{
	int fd = memfd_create("offsets", 0);
	struct stat st;
	char buf[10] = "";

	if (fd < 0)
		SKIP("no file can be made here");
	CHECK_EQ(write(fd, "abcdef", 6), 6);
	CHECK_EQ(lseek(fd, -2, SEEK_END), 4);
	CHECK_EQ(read(fd, buf, 10), 2);
	CHECK_EQ(pread(fd, buf, 3, 1), 3);
	CHECK_EQ(memcmp(buf, "bcd", 3), 0);
	CHECK_EQ(lseek(fd, 0, SEEK_CUR), 6);
	CHECK_EQ(pwrite(fd, "z", 1, 9), 1);
	CHECK_EQ(pread(fd, buf, 10, 0), 10);
	CHECK_EQ(memcmp(buf, "abcdef\0\0\0z", 10), 0);
	CHECK_OK(ftruncate(fd, 3));
	CHECK_OK(ftruncate(fd, 5));
	CHECK_EQ(pread(fd, buf, 10, 0), 5);
	CHECK_EQ(memcmp(buf, "abc\0\0", 5), 0);
	CHECK_OK(fstat(fd, &st));
	CHECK_EQ(st.st_size, 5);
	CHECK(S_ISREG(st.st_mode));
	CHECK_FAILS(lseek(fd, -1, SEEK_SET), EINVAL);
	CHECK_FAILS(lseek(fd, 0, 99), EINVAL);
	CHECK_FAILS(ftruncate(fd, -1), EINVAL);
	return TEST_RESULT();
}
