/* SPDX-License-Identifier: BSD-2-Clause */
/* Calls that succeed leave errno alone. */
#include <fcntl.h>
#include <sys/stat.h>

#include "test.h"

int main(void)
{
	int fds[2];
	char c = 'x';

	CHECK_KEEPS_ERRNO(getpid());
	CHECK_KEEPS_ERRNO(getppid());
	CHECK_KEEPS_ERRNO(pipe(fds));
	CHECK_KEEPS_ERRNO(write(fds[1], &c, 1));
	CHECK_KEEPS_ERRNO(read(fds[0], &c, 1));
	CHECK_KEEPS_ERRNO(fcntl(fds[0], F_GETFL));
	CHECK_KEEPS_ERRNO(close(fds[0]));
	CHECK_KEEPS_ERRNO(close(fds[1]));
	CHECK_KEEPS_ERRNO(umask(022));
	CHECK_KEEPS_ERRNO(sysconf(_SC_PAGESIZE));
	return TEST_RESULT();
}
