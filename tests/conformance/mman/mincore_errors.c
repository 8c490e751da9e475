/* SPDX-License-Identifier: BSD-2-Clause */
/* An address that is no page is EINVAL; a hole, or too long a range, ENOMEM. */
// spec: mincore(2) [EINVAL], [ENOMEM]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);
	unsigned char in[2];

	CHECK_FAILS(mincore(p + 1, PAGE, in), EINVAL);
	CHECK_FAILS(mincore(p, too_long, in), ENOMEM);
	CHECK_OK(munmap(p + PAGE, PAGE));
	CHECK_FAILS(mincore(p, 2 * PAGE, in), ENOMEM);
	return TEST_RESULT();
}
