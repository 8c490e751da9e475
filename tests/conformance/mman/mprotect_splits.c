/* SPDX-License-Identifier: BSD-2-Clause */
/* A page in the middle gets its own protection, both neighbours keep theirs. */
// spec: mprotect, whole pages
#include "fault.h"
#include "map.h"

int main(void)
{
	char *p = numbered_pages(3);

	CHECK_OK(mprotect(p + PAGE, PAGE, PROT_READ));
	CHECK_NO_FAULT(write_byte, p + PAGE - 1);
	CHECK_FAULT(write_byte, p + PAGE, SIGSEGV, SEGV_ACCERR);
	CHECK_FAULT(write_byte, p + 2 * PAGE - 1, SIGSEGV, SEGV_ACCERR);
	CHECK_NO_FAULT(write_byte, p + 2 * PAGE);
	return TEST_RESULT();
}
