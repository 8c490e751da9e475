/* SPDX-License-Identifier: BSD-2-Clause */
/* MREMAP_FIXED needs MREMAP_MAYMOVE, a page, and no overlap with the old map. */
// spec: mremap(2) [EINVAL]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(3), *to = free_pages(3);
	const int flags = MREMAP_MAYMOVE | MREMAP_FIXED;

	CHECK_FAILS(mremap(p, PAGE, PAGE, MREMAP_FIXED, to), EINVAL);
	CHECK_FAILS(mremap(p, PAGE, PAGE, flags, to + 1), EINVAL);
	CHECK_FAILS(mremap(p, 2 * PAGE, 2 * PAGE, flags, p + PAGE), EINVAL);
	CHECK_EQ(p[PAGE], 2);
	return TEST_RESULT();
}
