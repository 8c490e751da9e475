/* SPDX-License-Identifier: BSD-2-Clause */
/* Code that was written runs once its page is executable instead of writable. */
// spec: mprotect, PROT_EXEC
#include "fault.h"
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	put_code(p);
	CHECK_FAULT(run_code, p, SIGSEGV, SEGV_ACCERR);
	CHECK_OK(mprotect(p, PAGE, PROT_READ | PROT_EXEC));
	CHECK_NO_FAULT(run_code, p);
	CHECK_FAULT(write_byte, p, SIGSEGV, SEGV_ACCERR);
	CHECK_OK(mprotect(p, PAGE, RW));
	CHECK_FAULT(run_code, p, SIGSEGV, SEGV_ACCERR);
	return TEST_RESULT();
}
