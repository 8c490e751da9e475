/* SPDX-License-Identifier: BSD-2-Clause */
/* munmap may make a hole, and unmapping what is not mapped is no error. */
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	const int flags = MAP_PRIVATE | MAP_ANONYMOUS;
	char *p = mmap(NULL, 5 * 4096, PROT_READ | PROT_WRITE, flags, -1, 0);

	CHECK(p != MAP_FAILED);
	memset(p, 9, 5 * 4096);
	CHECK_OK(munmap(p + 4096, 2 * 4096));
	CHECK_OK(munmap(p + 4096, 2 * 4096));
	CHECK_EQ(p[4095], 9);
	CHECK_EQ(p[3 * 4096], 9);
	CHECK_OK(munmap(p, 5 * 4096));
	return TEST_RESULT();
}
