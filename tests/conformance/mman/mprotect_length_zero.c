/* SPDX-License-Identifier: BSD-2-Clause */
/* A length of 0 changes nothing and is no error. */
// spec: mprotect, len
// needs: !user
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_OK(mprotect(p, 0, PROT_NONE));
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
