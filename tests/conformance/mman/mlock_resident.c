/* SPDX-License-Identifier: BSD-2-Clause */
/* Locked pages are resident when mlock returns. */
// spec: mlock
#include "map.h"

int main(void)
{
	char *p = map_pages(4, RW, MAP_PRIVATE);
	unsigned char in[4] = {0};

	CHECK_EQ(mlock(p, 4 * PAGE), 0);
	CHECK_OK(mincore(p, 4 * PAGE, in));
	CHECK(in[0] & in[1] & in[2] & in[3] & 1);
	CHECK_OK(munlock(p, 4 * PAGE));
	return TEST_RESULT();
}
