/* SPDX-License-Identifier: BSD-2-Clause */
/* Values of madvise that throw data away are no advice here (glibc hands them on). */
// spec: posix_madvise [EINVAL]
// needs: loam
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_EQ(posix_madvise(p, PAGE, MADV_FREE), EINVAL);
	CHECK_EQ(posix_madvise(p, PAGE, MADV_REMOVE), EINVAL);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
