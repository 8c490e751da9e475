/* SPDX-License-Identifier: BSD-2-Clause */
/* A page made read-only is read and not written. */
// spec: mprotect, PROT_READ
#include "fault.h"
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_OK(mprotect(p, PAGE, PROT_READ));
	CHECK_NO_FAULT(read_byte, p);
	CHECK_FAULT(write_byte, p, SIGSEGV, SEGV_ACCERR);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
