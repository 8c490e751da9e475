/* SPDX-License-Identifier: BSD-2-Clause */
/* A page of PROT_NONE permits no access: SIGSEGV, SEGV_ACCERR, at that address. */
// spec: mmap, PROT_NONE
#include "fault.h"
#include "map.h"

int main(void)
{
	char *p = map_pages(1, PROT_NONE, MAP_PRIVATE);

	CHECK_FAULT(read_byte, p, SIGSEGV, SEGV_ACCERR);
	CHECK_FAULT(write_byte, p + 1234, SIGSEGV, SEGV_ACCERR);
	CHECK_FAULT(run_code, p, SIGSEGV, SEGV_ACCERR);
	return TEST_RESULT();
}
