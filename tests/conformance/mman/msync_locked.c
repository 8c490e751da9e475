/* SPDX-License-Identifier: BSD-2-Clause */
/* MS_INVALIDATE of locked pages is EBUSY. */
// spec: msync [EBUSY]
#include "map.h"

int main(void)
{
	char *p = map_pages(1, RW, MAP_SHARED);

	CHECK_OK(mlock(p, PAGE));
	CHECK_FAILS(msync(p, PAGE, MS_SYNC | MS_INVALIDATE), EBUSY);
	CHECK_OK(msync(p, PAGE, MS_SYNC));
	CHECK_OK(munlock(p, PAGE));
	CHECK_OK(msync(p, PAGE, MS_SYNC | MS_INVALIDATE));
	return TEST_RESULT();
}
