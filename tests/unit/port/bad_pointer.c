/* SPDX-License-Identifier: BSD-2-Clause */
/* A bad pointer is EFAULT, not a crash. */
#include <sys/stat.h>

#include "test.h"

int main(void)
{
	void *volatile bad = (void *)8; /* no compiler sees it coming */
	int fds[2];

	CHECK_OK(pipe(fds));
	CHECK_FAILS(write(fds[1], bad, 1), EFAULT);
	CHECK_OK(write(fds[1], "x", 1));
	CHECK_FAILS(read(fds[0], bad, 1), EFAULT);
	CHECK_FAILS(pipe(bad), EFAULT);
	CHECK_FAILS(fstat(1, bad), EFAULT);
	return TEST_RESULT();
}
