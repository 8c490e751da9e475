/* SPDX-License-Identifier: BSD-2-Clause */
/* A hint may be any address; the result is a page all the same. */
// spec: mmap, addr
#include "map.h"

int main(void)
{
	char *p = mmap(free_pages(4) + 123, PAGE, RW, ANON, -1, 0);

	CHECK(p != MAP_FAILED);
	CHECK_EQ((uintptr_t)p % PAGE, 0);
	return TEST_RESULT();
}
