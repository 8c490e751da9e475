/* SPDX-License-Identifier: BSD-2-Clause */
/* Pages that nobody touched are not resident. */
// spec: mincore(2)
// needs: !user
#include "map.h"

int main(void)
{
	char *p = map_pages(3, RW, MAP_PRIVATE);
	unsigned char in[3] = {9, 9, 9};

	p[PAGE] = 1;
	CHECK_OK(mincore(p, 3 * PAGE, in));
	CHECK(!(in[0] & 1) && in[1] & 1 && !(in[2] & 1));
	return TEST_RESULT();
}
