/* SPDX-License-Identifier: BSD-2-Clause */
/* A range with a page that is not mapped is ENOMEM, for mlock and munlock. */
// spec: mlock [ENOMEM]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(3);

	CHECK_OK(munmap(p + PAGE, PAGE));
	CHECK_FAILS(mlock(p, 3 * PAGE), ENOMEM);
	CHECK_FAILS(munlock(p, 3 * PAGE), ENOMEM);
	CHECK_FAILS(mlock(p + PAGE, 1), ENOMEM);
	return TEST_RESULT();
}
