/* SPDX-License-Identifier: BSD-2-Clause */
/* Neither MAP_SHARED nor MAP_PRIVATE is EINVAL. */
// spec: mmap [EINVAL]
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);

	CHECK_FAILS(mmap(NULL, PAGE, RW, 0, fd, 0), EINVAL);
	CHECK_FAILS(mmap(NULL, PAGE, RW, MAP_ANONYMOUS, -1, 0), EINVAL);
	return TEST_RESULT();
}
