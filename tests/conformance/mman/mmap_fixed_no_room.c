/* SPDX-License-Identifier: BSD-2-Clause */
/* MAP_FIXED where the address space ends is ENOMEM. */
// spec: mmap [ENOMEM]
#include "map.h"

int main(void)
{
	CHECK_FAILS(mmap((void *)-(intptr_t)PAGE, PAGE, RW, ANON | MAP_FIXED, -1, 0), ENOMEM);
	CHECK_FAILS(mmap((void *)INT64_MIN, PAGE, RW, ANON | MAP_FIXED, -1, 0), ENOMEM);
	return TEST_RESULT();
}
