/* SPDX-License-Identifier: BSD-2-Clause */
/* A huge range with MAP_NORESERVE costs nothing until it is touched. */
// spec: mmap(2), MAP_NORESERVE
#include "map.h"

int main(void)
{
	const size_t len = (size_t)64 << 30;
	char *p = mmap(NULL, len, RW, ANON | MAP_NORESERVE, -1, 0);

	CHECK(p != MAP_FAILED);
	p[0] = p[len / 2] = p[len - 1] = 1;
	CHECK_EQ(p[len / 2 + PAGE], 0);
	CHECK_OK(munmap(p, len));
	return TEST_RESULT();
}
