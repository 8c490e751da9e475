/* SPDX-License-Identifier: BSD-2-Clause */
/* MADV_DONTNEED of locked pages is EINVAL, and they stay. */
// spec: madvise(2) [EINVAL]
// needs: !user
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_OK(mlock(p, PAGE));
	CHECK_FAILS(madvise(p, PAGE, MADV_DONTNEED), EINVAL);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
