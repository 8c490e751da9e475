/* SPDX-License-Identifier: BSD-2-Clause */
/* Every page that holds any byte of the range goes. */
// spec: munmap, whole pages
#include "map.h"

int main(void)
{
	char *p = numbered_pages(3);

	CHECK_OK(munmap(p, PAGE + 1));
	CHECK(!is_mapped(p) && !is_mapped(p + PAGE));
	CHECK_EQ(p[2 * PAGE], 3);
	return TEST_RESULT();
}
