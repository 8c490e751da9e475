/* SPDX-License-Identifier: BSD-2-Clause */
/* A page that may only be read is not written to. */
// spec: mmap, PROT_READ
#include "fault.h"
#include "map.h"

int main(void)
{
	char *p = map_pages(1, PROT_READ, MAP_PRIVATE);

	CHECK_NO_FAULT(read_byte, p);
	CHECK_FAULT(write_byte, p + 8, SIGSEGV, SEGV_ACCERR);
	CHECK_EQ(p[8], 0);
	return TEST_RESULT();
}
