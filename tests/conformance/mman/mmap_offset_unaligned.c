/* SPDX-License-Identifier: BSD-2-Clause */
/* An offset that is no multiple of the page size is EINVAL. */
// spec: mmap [EINVAL]
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(4 * PAGE);

	CHECK_FAILS(mmap(NULL, PAGE, RW, MAP_SHARED, fd, 1), EINVAL);
	CHECK_FAILS(mmap(NULL, PAGE, RW, MAP_SHARED, fd, PAGE - 1), EINVAL);
	CHECK_FAILS(mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, PAGE + 512), EINVAL);
	CHECK_FAILS(mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, -1), EINVAL);
	return TEST_RESULT();
}
