/* SPDX-License-Identifier: BSD-2-Clause */
/* Every call on a descriptor that is not open is EBADF. */
#include <fcntl.h>
#include <sys/stat.h>

#include "test.h"

int main(void)
{
	struct stat st;
	char c = 0;

	CHECK_FAILS(read(99, &c, 1), EBADF);
	CHECK_FAILS(write(99, &c, 1), EBADF);
	CHECK_FAILS(close(99), EBADF);
	CHECK_FAILS(close(-1), EBADF);
	CHECK_FAILS(lseek(99, 0, SEEK_SET), EBADF);
	CHECK_FAILS(dup(99), EBADF);
	CHECK_FAILS(fcntl(99, F_GETFD), EBADF);
	CHECK_FAILS(fstat(99, &st), EBADF);
	CHECK_ERRNO(isatty(99), EBADF);
	CHECK_EQ(isatty(99), 0);
	return TEST_RESULT();
}
