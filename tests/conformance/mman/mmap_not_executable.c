/* SPDX-License-Identifier: BSD-2-Clause */
/* Code in a page without PROT_EXEC does not run. */
// spec: mmap, PROT_EXEC
#include "fault.h"
#include "map.h"

int main(void)
{
	char *p = map_pages(1, RW, MAP_PRIVATE);

	put_code(p);
	CHECK_FAULT(run_code, p, SIGSEGV, SEGV_ACCERR);
	return TEST_RESULT();
}
