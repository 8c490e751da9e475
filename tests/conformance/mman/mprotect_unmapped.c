/* SPDX-License-Identifier: BSD-2-Clause */
/* A range with a page that is not mapped is ENOMEM. */
// spec: mprotect [ENOMEM]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(3);

	CHECK_OK(munmap(p + PAGE, PAGE));
	CHECK_FAILS(mprotect(p + PAGE, PAGE, PROT_READ), ENOMEM);
	CHECK_FAILS(mprotect(p, 3 * PAGE, PROT_READ), ENOMEM);
	return TEST_RESULT();
}
