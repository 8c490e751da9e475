/* SPDX-License-Identifier: BSD-2-Clause */
/* A map that moves keeps its protection. */
// spec: mremap(2)
#include "fault.h"
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1), *to = free_pages(1);

	CHECK_OK(mprotect(p, PAGE, PROT_READ));
	CHECK(mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, to) == to);
	CHECK_EQ(to[0], 1);
	CHECK_FAULT(write_byte, to, SIGSEGV, SEGV_ACCERR);
	return TEST_RESULT();
}
