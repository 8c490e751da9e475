/* SPDX-License-Identifier: BSD-2-Clause */
/* mlockall and munlockall; flags that say nothing are EINVAL. */
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	CHECK_FAILS(mlockall(0), EINVAL);
	CHECK_FAILS(mlockall(0x100), EINVAL);
	CHECK_FAILS(mlockall(MCL_CURRENT | 0x100), EINVAL);
	if (mlockall(MCL_CURRENT | MCL_FUTURE) == -1)
		CHECK(errno == ENOMEM || errno == EPERM);
	CHECK_OK(munlockall());
	return TEST_RESULT();
}
