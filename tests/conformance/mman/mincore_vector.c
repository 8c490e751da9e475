/* SPDX-License-Identifier: BSD-2-Clause */
/* Each page has its byte: bit 0 is set for those that were touched. */
// spec: mincore(2)
#include "map.h"

int main(void)
{
	char *p = map_pages(4, RW, MAP_PRIVATE);
	unsigned char in[5] = {9, 9, 9, 9, 9};

	p[0] = p[3 * PAGE] = 1;
	CHECK_EQ(mincore(p, 4 * PAGE, in), 0);
	CHECK(in[0] & 1 && in[3] & 1);
	CHECK_EQ(in[4], 9);
	return TEST_RESULT();
}
