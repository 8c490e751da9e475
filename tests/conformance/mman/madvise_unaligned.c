/* SPDX-License-Identifier: BSD-2-Clause */
/* An address that is no page, and unknown advice, are EINVAL. */
// spec: madvise(2) [EINVAL]
// needs: !user
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);

	CHECK_FAILS(madvise(p + 1, PAGE, MADV_DONTNEED), EINVAL);
	CHECK_FAILS(madvise(p, PAGE, -1), EINVAL);
	CHECK_FAILS(madvise(p, PAGE, 9999), EINVAL);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
