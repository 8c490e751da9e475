/* SPDX-License-Identifier: BSD-2-Clause */
/* sbrk moves the break up and down, brk sets it, and memory that cannot be had is ENOMEM. */
#include <stdint.h>

#include "test.h"

int main(void)
{
	char *start = sbrk(0), *p;

	if (start == (void *)-1)
		SKIP("there is no program break here");
	p = sbrk(10000);
	CHECK(p == start);
	CHECK(sbrk(0) == start + 10000);
	memset(p, 1, 10000);
	CHECK(sbrk(-4000) == start + 10000);
	CHECK(sbrk(0) == start + 6000);
	CHECK_EQ(p[5999], 1);
	CHECK_OK(brk(start + 100));
	CHECK(sbrk(0) == start + 100);
	CHECK_FAILS((intptr_t)sbrk(PTRDIFF_MAX), ENOMEM);
	CHECK_FAILS(brk((void *)(UINTPTR_MAX - 4096)), ENOMEM);
	CHECK(sbrk(0) == start + 100);
	CHECK_OK(brk(start));
	return TEST_RESULT();
}
