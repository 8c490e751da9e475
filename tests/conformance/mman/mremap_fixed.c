/* SPDX-License-Identifier: BSD-2-Clause */
/* MREMAP_FIXED moves to that address and replaces what was there. */
// spec: mremap(2), MREMAP_FIXED
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2), *to = numbered_pages(3);

	CHECK(mremap(p, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, to + PAGE) == to + PAGE);
	CHECK_EQ(to[0], 1);
	CHECK_EQ(to[PAGE], 1);
	CHECK_EQ(to[2 * PAGE], 2);
	CHECK(!is_mapped(p));
	return TEST_RESULT();
}
