/* SPDX-License-Identifier: BSD-2-Clause */
/* A range longer than any address space is ENOMEM. */
// spec: mprotect [ENOMEM]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_FAILS(mprotect(p, too_long, PROT_READ), ENOMEM);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
