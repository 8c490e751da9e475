/* SPDX-License-Identifier: BSD-2-Clause */
/* An old length of 0 makes a second map of shared pages. */
// spec: mremap(2), old_size 0
// needs: !user
#include "map.h"
#include "object.h"

int main(void)
{
	char *p = map_object(any_object(PAGE), PAGE), *q;

	q = mremap(p, 0, PAGE, MREMAP_MAYMOVE);
	CHECK(q != MAP_FAILED && q != p);
	p[0] = '2';
	CHECK_EQ(q[0], '2');
	return TEST_RESULT();
}
