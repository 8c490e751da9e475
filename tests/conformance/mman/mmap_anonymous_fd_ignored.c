/* SPDX-License-Identifier: BSD-2-Clause */
/* The descriptor of an anonymous map is not looked at. */
// spec: mmap(2), MAP_ANONYMOUS
#include "map.h"

int main(void)
{
	CHECK(mmap(NULL, PAGE, RW, ANON, 9999, 0) != MAP_FAILED);
	CHECK(mmap(NULL, PAGE, RW, MAP_SHARED | MAP_ANONYMOUS, 9999, 0) != MAP_FAILED);
	return TEST_RESULT();
}
