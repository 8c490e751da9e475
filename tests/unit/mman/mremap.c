/* SPDX-License-Identifier: BSD-2-Clause */
/* mremap grows with zero pages, shrinks, moves when it may, and keeps contents. */
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	const int flags = MAP_PRIVATE | MAP_ANONYMOUS, rw = PROT_READ | PROT_WRITE;
	char *p = mmap(NULL, 8192, rw, flags, -1, 0), *q, *to;

	memset(p, 4, 8192);
	p = mremap(p, 8192, 64 * 4096, MREMAP_MAYMOVE);
	CHECK(p != MAP_FAILED);
	CHECK_EQ(p[8191], 4);
	CHECK_EQ(p[8192], 0);
	CHECK_EQ(p[64 * 4096 - 1], 0);
	q = mremap(p, 64 * 4096, 4096, 0);
	CHECK(q == p);
	CHECK_EQ(q[0], 4);
	to = mmap(NULL, 16384, PROT_NONE, flags, -1, 0);
	q = mremap(p, 4096, 16384, MREMAP_MAYMOVE | MREMAP_FIXED, to);
	CHECK(q == to);
	CHECK_EQ(q[0], 4);
	CHECK_EQ(q[16383], 0);
	CHECK_OK(munmap(q, 16384));
	return TEST_RESULT();
}
