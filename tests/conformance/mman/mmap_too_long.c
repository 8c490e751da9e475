/* SPDX-License-Identifier: BSD-2-Clause */
/* Lengths over PTRDIFF_MAX are ENOMEM, those that wrap when rounded up as well. */
// spec: mmap [ENOMEM]
#include "map.h"

int main(void)
{
	CHECK_FAILS(mmap(NULL, too_long, RW, ANON, -1, 0), ENOMEM);
	CHECK_FAILS(mmap(NULL, SIZE_MAX - too_long + too_long, RW, ANON, -1, 0), ENOMEM);
	CHECK_FAILS(mmap(NULL, too_long + PAGE, PROT_NONE, ANON | MAP_NORESERVE, -1, 0), ENOMEM);
	return TEST_RESULT();
}
