/* SPDX-License-Identifier: BSD-2-Clause */
/* A range that is not mapped is ENOMEM. */
// spec: posix_madvise [ENOMEM]
// needs: !user
#include "map.h"

int main(void)
{
	char *p = free_pages(2);

	for (int advice = POSIX_MADV_NORMAL; advice <= POSIX_MADV_WILLNEED; advice++)
		CHECK_EQ(posix_madvise(p, 2 * PAGE, advice), ENOMEM);
	return TEST_RESULT();
}
