/* SPDX-License-Identifier: BSD-2-Clause */
/* Flags that it does not know are EINVAL. */
// spec: memfd_create(2) [EINVAL]
#include "object.h"

int main(void)
{
	CHECK_FAILS(memfd_create("flags", 0x40000000), EINVAL);
	CHECK_FAILS(memfd_create("flags", MFD_CLOEXEC | 0x8000), EINVAL);
	return TEST_RESULT();
}
