/* SPDX-License-Identifier: BSD-2-Clause */
/* No flags, unknown ones, and MCL_ONFAULT alone are EINVAL. */
// spec: mlockall [EINVAL]
#include "map.h"

int main(void)
{
	CHECK_FAILS(mlockall(0), EINVAL);
	CHECK_FAILS(mlockall(MCL_CURRENT | 0x40), EINVAL);
	CHECK_FAILS(mlockall(MCL_ONFAULT), EINVAL);
	return TEST_RESULT();
}
