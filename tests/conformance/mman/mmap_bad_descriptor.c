/* SPDX-License-Identifier: BSD-2-Clause */
/* A descriptor that is not open is EBADF. */
// spec: mmap [EBADF]
#include "map.h"

int main(void)
{
	CHECK_FAILS(mmap(NULL, PAGE, RW, MAP_SHARED, -1, 0), EBADF);
	CHECK_FAILS(mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, 9999, 0), EBADF);
	return TEST_RESULT();
}
