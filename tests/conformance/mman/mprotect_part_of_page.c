/* SPDX-License-Identifier: BSD-2-Clause */
/* Every page that holds any byte of the range is changed, and no further one. */
// spec: mprotect, whole pages
#include "fault.h"
#include "map.h"

int main(void)
{
	char *p = numbered_pages(3);

	CHECK_OK(mprotect(p, PAGE + 1, PROT_READ));
	CHECK_FAULT(write_byte, p + 2 * PAGE - 1, SIGSEGV, SEGV_ACCERR);
	CHECK_NO_FAULT(write_byte, p + 2 * PAGE);
	return TEST_RESULT();
}
