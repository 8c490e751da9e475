/* SPDX-License-Identifier: BSD-2-Clause */
/* MADV_DONTNEED of private anonymous memory makes it zero. */
// spec: madvise(2), MADV_DONTNEED
#include "map.h"

int main(void)
{
	char *p = numbered_pages(3);

	CHECK_OK(madvise(p + PAGE, PAGE, MADV_DONTNEED));
	CHECK_EQ(p[0], 1);
	CHECK_EQ(p[PAGE], 0);
	CHECK_EQ(p[2 * PAGE], 3);
	return TEST_RESULT();
}
