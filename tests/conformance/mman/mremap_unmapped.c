/* SPDX-License-Identifier: BSD-2-Clause */
/* What is not mapped cannot be remapped. */
// spec: mremap(2) [EFAULT]
#include "map.h"

int main(void)
{
	char *p = free_pages(2);

	CHECK_FAILS(mremap(p, PAGE, PAGE, 0), EFAULT);
	CHECK_FAILS(mremap(p, PAGE, 2 * PAGE, MREMAP_MAYMOVE), EFAULT);
	return TEST_RESULT();
}
