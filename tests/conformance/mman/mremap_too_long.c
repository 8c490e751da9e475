/* SPDX-License-Identifier: BSD-2-Clause */
/* A new length over PTRDIFF_MAX is ENOMEM before the kernel is asked (its own answer is EINVAL). */
// spec: mremap(2) [ENOMEM]
// needs: loam
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_FAILS(mremap(p, PAGE, too_long, MREMAP_MAYMOVE), ENOMEM);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
