/* SPDX-License-Identifier: BSD-2-Clause */
/* A regular file can be mapped: shared writes reach it, and bytes after its end are zero. */
// spec: mmap, regular files
#include <fcntl.h>

#include "map.h"

int main(void)
{
	char path[64], text[8] = "", *p;
	int fd;

	snprintf(path, sizeof(path), "/tmp/loam-%ld-file", (long)getpid());
	CHECK_OK(fd = open(path, O_RDWR | O_CREAT | O_EXCL, 0600));
	CHECK_OK(unlink(path));
	CHECK_EQ(write(fd, "regular", 7), 7);
	p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
	CHECK(p != MAP_FAILED);
	CHECK(all_bytes(p + 7, PAGE - 7, 0));
	p[0] = 'R';
	CHECK_OK(msync(p, PAGE, MS_SYNC));
	CHECK_EQ(pread(fd, text, 7, 0), 7);
	CHECK_STR(text, "Regular");
	return TEST_RESULT();
}
