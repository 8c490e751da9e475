/* SPDX-License-Identifier: BSD-2-Clause */
/* MCL_CURRENT makes everything that is mapped resident. */
// spec: mlockall, MCL_CURRENT
#include "map.h"

int main(void)
{
	char *p = map_pages(4, RW, MAP_PRIVATE);
	unsigned char in[4] = {0};

	CHECK_EQ(mlockall(MCL_CURRENT), 0);
	CHECK_OK(mincore(p, 4 * PAGE, in));
	CHECK(in[0] & in[1] & in[2] & in[3] & 1);
	CHECK_EQ(munlockall(), 0);
	return TEST_RESULT();
}
