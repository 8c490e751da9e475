/* SPDX-License-Identifier: BSD-2-Clause */
/* MLOCK_ONFAULT locks pages as they come: what was touched is resident, the rest may wait. */
// spec: mlock2(2), MLOCK_ONFAULT
// needs: !user
#include "map.h"

int main(void)
{
	char *p = map_pages(4, RW, MAP_PRIVATE);
	unsigned char in[4] = {0};

	p[0] = 1;
	CHECK_OK(mlock2(p, 4 * PAGE, MLOCK_ONFAULT));
	p[2 * PAGE] = 1;
	CHECK_OK(mincore(p, 4 * PAGE, in));
	CHECK(in[0] & in[2] & 1);
	CHECK_OK(munlock(p, 4 * PAGE));
	return TEST_RESULT();
}
