/* SPDX-License-Identifier: BSD-2-Clause */
/* A descriptor that only writes cannot be mapped, whatever the protection. */
// spec: mmap [EACCES]
#include <fcntl.h>
#include <stdio.h>

#include "map.h"

int main(void)
{
	char path[64];
	int fd;

	snprintf(path, sizeof(path), "/tmp/loam-%ld-wronly", (long)getpid());
	CHECK_OK(fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600));
	CHECK_OK(unlink(path));
	CHECK_FAILS(mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0), EACCES);
	CHECK_FAILS(mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0), EACCES);
	CHECK_FAILS(mmap(NULL, PAGE, PROT_WRITE, MAP_SHARED, fd, 0), EACCES);
	return TEST_RESULT();
}
