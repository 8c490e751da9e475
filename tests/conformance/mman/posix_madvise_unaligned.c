/* SPDX-License-Identifier: BSD-2-Clause */
/* An address that is no page is EINVAL, for every advice that reaches the kernel. */
// spec: posix_madvise [EINVAL]
// needs: !user
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);

	for (int advice = POSIX_MADV_NORMAL; advice <= POSIX_MADV_WILLNEED; advice++)
		CHECK_EQ(posix_madvise(p + 1, PAGE, advice), EINVAL);
	return TEST_RESULT();
}
