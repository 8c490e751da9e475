/* SPDX-License-Identifier: BSD-2-Clause */
/* Neither the empty name nor a slash alone names an object. */
// spec: shm_open [EINVAL]
#include "object.h"

int main(void)
{
	CHECK_FAILS(shm_open("/", O_RDWR | O_CREAT, 0600), EINVAL);
	CHECK_FAILS(shm_open("", O_RDWR | O_CREAT, 0600), EINVAL);
	CHECK_FAILS(shm_open("/", O_RDONLY, 0), EINVAL);
	return TEST_RESULT();
}
