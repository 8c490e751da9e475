/* SPDX-License-Identifier: BSD-2-Clause */
/* MCL_FUTURE makes later maps resident, until munlockall. */
// spec: mlockall, MCL_FUTURE
// needs: !user
#include "map.h"

int main(void)
{
	unsigned char in = 0;
	char *p;

	CHECK_OK(mlockall(MCL_FUTURE));
	p = map_pages(1, RW, MAP_PRIVATE);
	CHECK_OK(mincore(p, PAGE, &in));
	CHECK(in & 1);
	CHECK_OK(munlockall());
	p = map_pages(1, RW, MAP_PRIVATE);
	CHECK_OK(mincore(p, PAGE, &in));
	CHECK(!(in & 1));
	return TEST_RESULT();
}
