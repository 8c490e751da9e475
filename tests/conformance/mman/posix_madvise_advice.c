/* SPDX-License-Identifier: BSD-2-Clause */
/* Advice that is none of the five is EINVAL. */
// spec: posix_madvise [EINVAL]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_EQ(posix_madvise(p, PAGE, -1), EINVAL);
	CHECK_EQ(posix_madvise(p, PAGE, 1000), EINVAL);
	CHECK_EQ(posix_madvise(p, 0, 1000), EINVAL);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
