/* SPDX-License-Identifier: BSD-2-Clause */
/* A shared map that moved still is the object's. */
// spec: mremap(2), MAP_SHARED
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(2 * PAGE);
	char *p = map_object(fd, PAGE), *all = map_object(fd, 2 * PAGE);

	p = mremap(p, PAGE, 2 * PAGE, MREMAP_MAYMOVE);
	CHECK(p != MAP_FAILED);
	p[0] = 'f';
	p[PAGE] = 's';
	CHECK_EQ(all[0], 'f');
	CHECK_EQ(all[PAGE], 's');
	return TEST_RESULT();
}
