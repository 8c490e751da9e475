/* SPDX-License-Identifier: BSD-2-Clause */
/* Errors are returned, not put into errno. */
// spec: posix_madvise, RETURN VALUE
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);
	int err = 0;

	CHECK_KEEPS_ERRNO(err = posix_madvise(p, PAGE, 99));
	CHECK_EQ(err, EINVAL);
	CHECK_KEEPS_ERRNO(err = posix_madvise(p + 1, PAGE, POSIX_MADV_NORMAL));
	CHECK_EQ(err, EINVAL);
	CHECK_KEEPS_ERRNO(err = posix_madvise(p, PAGE, POSIX_MADV_NORMAL));
	CHECK_EQ(err, 0);
	return TEST_RESULT();
}
