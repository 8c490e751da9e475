/* SPDX-License-Identifier: BSD-2-Clause */
/* MAP_FIXED puts new zero pages where old ones were, and only there. */
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	const int flags = MAP_PRIVATE | MAP_ANONYMOUS, rw = PROT_READ | PROT_WRITE;
	char *p = mmap(NULL, 3 * 4096, rw, flags, -1, 0);

	CHECK(p != MAP_FAILED);
	memset(p, 5, 3 * 4096);
	CHECK(mmap(p + 4096, 4096, rw, flags | MAP_FIXED, -1, 0) == p + 4096);
	CHECK_EQ(p[4095], 5);
	CHECK_EQ(p[4096], 0);
	CHECK_EQ(p[8191], 0);
	CHECK_EQ(p[8192], 5);
	CHECK_OK(munmap(p, 3 * 4096));
	return TEST_RESULT();
}
