/* SPDX-License-Identifier: BSD-2-Clause */
/* memfd_create gives an object without a name: size 0, zero bytes; names and flags are checked. */
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "test.h"

int main(void)
{
	int fd = memfd_create("test", MFD_CLOEXEC), plain = memfd_create("", 0);
	char name[300], *p;
	struct stat st;

	CHECK_OK(fd);
	CHECK_OK(plain);
	CHECK_EQ(fcntl(fd, F_GETFD), FD_CLOEXEC);
	CHECK_EQ(fcntl(plain, F_GETFD), 0);
	CHECK_OK(fstat(fd, &st));
	CHECK_EQ(st.st_size, 0);
	CHECK_OK(ftruncate(fd, 5000));
	p = mmap(NULL, 5000, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	CHECK(p != MAP_FAILED);
	CHECK_EQ(p[4999], 0);
	memset(name, 'n', sizeof(name));
	name[249] = 0;
	CHECK_OK(memfd_create(name, 0));
	name[249] = 'n';
	name[250] = 0;
	CHECK_FAILS(memfd_create(name, 0), EINVAL);
	CHECK_FAILS(memfd_create("x", 0x10000000), EINVAL);
	return TEST_RESULT();
}
