/* SPDX-License-Identifier: BSD-2-Clause */
/* mprotect: no page, a range that is not mapped, a file that was opened read-only. */
#include <fcntl.h>
#include <stdint.h>
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	char name[64], *p = mmap(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
	               *shared;
	int fd = shm_open(test_name(name, "ro"), O_RDWR | O_CREAT | O_EXCL, 0600), ro;

	CHECK_OK(ftruncate(fd, 4096));
	ro = shm_open(name, O_RDONLY, 0);
	CHECK_OK(shm_unlink(name));
	shared = mmap(NULL, 4096, PROT_READ, MAP_SHARED, ro, 0);
	CHECK(shared != MAP_FAILED);
	CHECK_FAILS(mprotect(shared, 4096, PROT_READ | PROT_WRITE), EACCES);
	CHECK_FAILS(mprotect(p + 100, 4096, PROT_READ), EINVAL);
	CHECK_OK(munmap(p + 4096, 4096));
	CHECK_FAILS(mprotect(p, 8192, PROT_READ), ENOMEM);
	CHECK_FAILS(mprotect(p, SIZE_MAX - 4095, PROT_READ), ENOMEM);
	return TEST_RESULT();
}
