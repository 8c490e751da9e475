/* SPDX-License-Identifier: BSD-2-Clause */
/* The address may be any byte: the pages that hold the range are locked. */
// spec: mlock(2), whole pages
#include "map.h"

int main(void)
{
	char *p = map_pages(2, RW, MAP_PRIVATE);
	unsigned char in[2] = {0};

	CHECK_OK(mlock(p + PAGE - 1, 2));
	CHECK_OK(mincore(p, 2 * PAGE, in));
	CHECK(in[0] & in[1] & 1);
	CHECK_OK(munlock(p + PAGE - 1, 2));
	return TEST_RESULT();
}
