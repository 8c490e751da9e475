/* SPDX-License-Identifier: BSD-2-Clause */
/* A range with a page that is not mapped is ENOMEM. */
// spec: msync [ENOMEM]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(3);

	CHECK_OK(munmap(p + PAGE, PAGE));
	CHECK_FAILS(msync(p, 3 * PAGE, MS_SYNC), ENOMEM);
	CHECK_FAILS(msync(p + PAGE, PAGE, MS_ASYNC), ENOMEM);
	CHECK_OK(msync(p, PAGE, MS_SYNC));
	return TEST_RESULT();
}
