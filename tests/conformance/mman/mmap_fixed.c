/* SPDX-License-Identifier: BSD-2-Clause */
/* MAP_FIXED maps exactly at the address. */
// spec: mmap, MAP_FIXED
#include "map.h"

int main(void)
{
	char *at = free_pages(2);

	CHECK(mmap(at, 2 * PAGE, RW, ANON | MAP_FIXED, -1, 0) == at);
	at[0] = at[2 * PAGE - 1] = 1;
	return TEST_RESULT();
}
