/* SPDX-License-Identifier: BSD-2-Clause */
/* MAP_POPULATE makes the pages resident at once. */
// spec: mmap(2), MAP_POPULATE
// needs: !user
#include "map.h"

int main(void)
{
	char *p = map_pages(8, RW, MAP_PRIVATE | MAP_POPULATE);
	unsigned char in[8] = {0};

	CHECK_OK(mincore(p, 8 * PAGE, in));
	for (int i = 0; i < 8; i++)
		CHECK(in[i] & 1);
	return TEST_RESULT();
}
