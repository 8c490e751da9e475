/* SPDX-License-Identifier: BSD-2-Clause */
/* Pages taken out of the middle of a map leave both sides. */
// spec: munmap, whole pages
#include "map.h"

int main(void)
{
	char *p = numbered_pages(5);

	CHECK_OK(munmap(p + 2 * PAGE, PAGE));
	for (int i = 0; i < 5; i++)
		CHECK_EQ(is_mapped(p + i * PAGE), i != 2);
	CHECK_EQ(p[PAGE], 2);
	CHECK_EQ(p[3 * PAGE], 4);
	return TEST_RESULT();
}
