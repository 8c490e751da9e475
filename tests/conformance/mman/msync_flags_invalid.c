/* SPDX-License-Identifier: BSD-2-Clause */
/* MS_ASYNC with MS_SYNC, or another bit, is EINVAL. */
// spec: msync [EINVAL]
#include "map.h"
#include "object.h"

int main(void)
{
	char *p = map_object(any_object(PAGE), PAGE);

	CHECK_FAILS(msync(p, PAGE, MS_ASYNC | MS_SYNC), EINVAL);
	CHECK_FAILS(msync(p, PAGE, MS_SYNC | 0x100), EINVAL);
	CHECK_FAILS(msync(p, PAGE, -1), EINVAL);
	return TEST_RESULT();
}
