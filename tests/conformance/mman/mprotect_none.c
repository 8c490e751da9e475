/* SPDX-License-Identifier: BSD-2-Clause */
/* PROT_NONE takes every access away, and what the page held is there when it comes back. */
// spec: mprotect, PROT_NONE
#include "fault.h"
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_EQ(mprotect(p, PAGE, PROT_NONE), 0);
	CHECK_FAULT(read_byte, p, SIGSEGV, SEGV_ACCERR);
	CHECK_OK(mprotect(p, PAGE, RW));
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
