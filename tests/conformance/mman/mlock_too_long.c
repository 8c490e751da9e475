/* SPDX-License-Identifier: BSD-2-Clause */
/* A range longer than any address space is ENOMEM. */
// spec: mlock [ENOMEM]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_FAILS(mlock(p, too_long), ENOMEM);
	CHECK_FAILS(munlock(p, too_long), ENOMEM);
	CHECK_FAILS(mlock2(p, too_long, 0), ENOMEM);
	return TEST_RESULT();
}
