/* SPDX-License-Identifier: BSD-2-Clause */
/* An access to a page that was unmapped raises SIGSEGV with SEGV_MAPERR. */
// spec: munmap, SIGSEGV
#include "fault.h"
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_EQ(munmap(p, PAGE), 0);
	CHECK_FAULT(read_byte, p, SIGSEGV, SEGV_MAPERR);
	CHECK_FAULT(write_byte, p + 99, SIGSEGV, SEGV_MAPERR);
	CHECK_FAULT(run_code, p, SIGSEGV, SEGV_MAPERR);
	return TEST_RESULT();
}
