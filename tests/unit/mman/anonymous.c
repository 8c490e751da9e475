/* SPDX-License-Identifier: BSD-2-Clause */
/* Anonymous memory is zero, page aligned, and gone after munmap. */
// spec: POSIX.1-2024 mmap
#include <stdint.h>
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	const int flags = MAP_PRIVATE | MAP_ANONYMOUS;
	unsigned char *p = mmap(NULL, 10000, PROT_READ | PROT_WRITE, flags, -1, 0), in;

	CHECK(p != MAP_FAILED);
	CHECK_EQ((uintptr_t)p % 4096, 0);
	for (int i = 0; i < 10000; i++)
		CHECK_EQ(p[i], 0);
	memset(p, 1, 12288);
	CHECK_OK(munmap(p, 10000));
	CHECK_FAILS(mincore(p, 4096, &in), ENOMEM);
	CHECK_FAILS(mincore(p + 8192, 4096, &in), ENOMEM);
	return TEST_RESULT();
}
