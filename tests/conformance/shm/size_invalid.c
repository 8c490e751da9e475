/* SPDX-License-Identifier: BSD-2-Clause */
/* A negative size is EINVAL and changes nothing. */
// spec: ftruncate [EINVAL]
#include <stdint.h>

#include "object.h"

int main(void)
{
	int fd = any_object(123);

	CHECK_FAILS(ftruncate(fd, -1), EINVAL);
	CHECK_FAILS(ftruncate(fd, INT64_MIN), EINVAL);
	CHECK_EQ(size_of(fd), 123);
	return TEST_RESULT();
}
