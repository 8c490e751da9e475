/* SPDX-License-Identifier: BSD-2-Clause */
/* An address that is no page is EINVAL. */
// spec: msync [EINVAL]
#include "map.h"
#include "object.h"

int main(void)
{
	char *p = map_object(any_object(PAGE), PAGE);

	CHECK_FAILS(msync(p + 1, 1, MS_SYNC), EINVAL);
	CHECK_FAILS(msync(p + PAGE / 2, PAGE / 2, MS_ASYNC), EINVAL);
	return TEST_RESULT();
}
