/* SPDX-License-Identifier: BSD-2-Clause */
/* Pages that may only be read, or not at all, can be synchronised. */
// spec: msync, access
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);

	CHECK_OK(mprotect(p, PAGE, PROT_NONE));
	CHECK_OK(mprotect(p + PAGE, PAGE, PROT_READ));
	CHECK_OK(msync(p, 2 * PAGE, MS_SYNC));
	return TEST_RESULT();
}
