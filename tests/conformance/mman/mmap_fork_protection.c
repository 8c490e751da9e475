/* SPDX-License-Identifier: BSD-2-Clause */
/* A child inherits the protection of each page, and may change it for itself. */
// spec: fork, mprotect
#include "child.h"
#include "fault.h"
#include "map.h"

static char *p;

static void child(void)
{
	CHECK_FAULT(write_byte, p, SIGSEGV, SEGV_ACCERR);
	CHECK_OK(mprotect(p, PAGE, RW));
	CHECK_NO_FAULT(write_byte, p);
}

int main(void)
{
	p = numbered_pages(1);
	CHECK_OK(mprotect(p, PAGE, PROT_READ));
	in_child(child);
	CHECK_FAULT(write_byte, p, SIGSEGV, SEGV_ACCERR);
	return TEST_RESULT();
}
