/* SPDX-License-Identifier: BSD-2-Clause */
/* Anonymous memory is zero, private or shared. */
// spec: mmap, MAP_ANONYMOUS
#include "map.h"

int main(void)
{
	CHECK(all_bytes(map_pages(16, RW, MAP_PRIVATE), 16 * PAGE, 0));
	CHECK(all_bytes(map_pages(16, RW, MAP_SHARED), 16 * PAGE, 0));
	return TEST_RESULT();
}
