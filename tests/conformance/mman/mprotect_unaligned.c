/* SPDX-License-Identifier: BSD-2-Clause */
/* An address that is no page is EINVAL. */
// spec: mprotect [EINVAL]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);

	CHECK_FAILS(mprotect(p + 1, PAGE, PROT_NONE), EINVAL);
	CHECK_FAILS(mprotect(p + PAGE - 8, PAGE, PROT_NONE), EINVAL);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
