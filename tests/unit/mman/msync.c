/* SPDX-License-Identifier: BSD-2-Clause */
/* msync writes a shared mapping back, or says what is wrong. */
// spec: POSIX.1-2024 msync
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	int fd = memfd_create("sync", MFD_CLOEXEC);
	char *p, c = 0;

	CHECK_OK(ftruncate(fd, 4096));
	p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	CHECK(p != MAP_FAILED);
	p[7] = 'x';
	CHECK_OK(msync(p, 4096, MS_SYNC));
	CHECK_OK(msync(p, 4096, MS_ASYNC));
	CHECK_OK(msync(p, 100, MS_SYNC | MS_INVALIDATE));
	CHECK_EQ(lseek(fd, 7, SEEK_SET), 7);
	CHECK_EQ(read(fd, &c, 1), 1);
	CHECK_EQ(c, 'x');
	CHECK_FAILS(msync(p + 1, 100, MS_SYNC), EINVAL);
	CHECK_FAILS(msync(p, 4096, MS_SYNC | MS_ASYNC), EINVAL);
	CHECK_FAILS(msync(p, 4096, 0x4000), EINVAL);
	CHECK_OK(munmap(p, 4096));
	CHECK_FAILS(msync(p, 4096, MS_SYNC), ENOMEM);
	return TEST_RESULT();
}
