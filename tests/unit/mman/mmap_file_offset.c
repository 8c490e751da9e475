/* SPDX-License-Identifier: BSD-2-Clause */
/* A mapping shows the file from its offset on, shared ones change it, private ones do not. */
#include <sys/mman.h>

#include "test.h"

static char *map(int fd, int how, off_t off)
{
	char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, how, fd, off);

	CHECK(p != MAP_FAILED);
	return p;
}

int main(void)
{
	int fd = memfd_create("offset", MFD_CLOEXEC);
	char *first, *second, *own;

	CHECK_OK(fd);
	CHECK_OK(ftruncate(fd, 3 * 4096));
	first = map(fd, MAP_SHARED, 0);
	second = map(fd, MAP_SHARED, 4096);
	own = map(fd, MAP_PRIVATE, 4096);
	first[0] = 'a';
	second[0] = 'b';
	CHECK_EQ(own[0], 'b');
	own[0] = 'c';
	CHECK_EQ(second[0], 'b');
	CHECK_EQ(first[0], 'a');
	CHECK_OK(close(fd));
	CHECK_EQ(second[0], 'b');
	return TEST_RESULT();
}
