/* SPDX-License-Identifier: BSD-2-Clause */
/* PTRDIFF_MAX bytes are a length like another, for which there is no room. */
// spec: mmap [ENOMEM]
#include "map.h"

int main(void)
{
	CHECK_FAILS(mmap(NULL, too_long - 1, PROT_NONE, ANON | MAP_NORESERVE, -1, 0), ENOMEM);
	CHECK_FAILS(mmap(NULL, too_long - PAGE, PROT_NONE, ANON | MAP_NORESERVE, -1, 0), ENOMEM);
	return TEST_RESULT();
}
