/* SPDX-License-Identifier: BSD-2-Clause */
/* fopen names what is wrong, and leaves no descriptor. */
#include "test.h"

int main(void)
{
	int before = dup(0);

	close(before);
	CHECK_NULL_ERRNO(fopen("/no/such/file", "r"), ENOENT);
	CHECK_NULL_ERRNO(fopen("/dev/null", "q"), EINVAL);
	CHECK_NULL_ERRNO(fopen("/dev/null", ""), EINVAL);
	CHECK_NULL_ERRNO(fdopen(99, "r"), EBADF);
	CHECK_EQ(dup(0), before);
	return TEST_RESULT();
}
