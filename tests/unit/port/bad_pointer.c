/* SPDX-License-Identifier: BSD-2-Clause */
/* A bad pointer is EFAULT, not a crash. */
#include <sys/stat.h>

#include "test.h"

int main(void)
{
	int fds[2];

	CHECK_OK(pipe(fds));
	CHECK_FAILS(write(fds[1], (void *)8, 1), EFAULT);
	CHECK_OK(write(fds[1], "x", 1));
	CHECK_FAILS(read(fds[0], (void *)8, 1), EFAULT);
	CHECK_FAILS(pipe((int *)8), EFAULT);
	CHECK_FAILS(fstat(1, (struct stat *)8), EFAULT);
	return TEST_RESULT();
}
