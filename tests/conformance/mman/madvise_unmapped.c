/* SPDX-License-Identifier: BSD-2-Clause */
/* With a hole in the range the pages around it are advised, and the call is ENOMEM. */
// spec: madvise(2) [ENOMEM]
// needs: !user
#include "map.h"

int main(void)
{
	char *p = numbered_pages(3);

	CHECK_OK(munmap(p + PAGE, PAGE));
	CHECK_FAILS(madvise(p, 3 * PAGE, MADV_DONTNEED), ENOMEM);
	CHECK_EQ(p[0], 0);
	CHECK_EQ(p[2 * PAGE], 0);
	return TEST_RESULT();
}
