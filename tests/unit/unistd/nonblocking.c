/* SPDX-License-Identifier: BSD-2-Clause */
/* A pipe that does not block says EAGAIN when empty and when full. */
#include <fcntl.h>

#include "test.h"

int main(void)
{
	static char block[4096];
	int fds[2];
	ssize_t n;

	CHECK_OK(pipe2(fds, O_NONBLOCK | O_CLOEXEC));
	CHECK_EQ(fcntl(fds[0], F_GETFD), FD_CLOEXEC);
	CHECK(fcntl(fds[0], F_GETFL) & O_NONBLOCK);
	CHECK_FAILS(read(fds[0], block, 1), EAGAIN);
	do
		n = write(fds[1], block, sizeof block);
	while (n > 0);
	CHECK_EQ(errno, EAGAIN);
	CHECK_OK(fcntl(fds[0], F_SETFL, 0));
	CHECK(!(fcntl(fds[0], F_GETFL) & O_NONBLOCK));
	return TEST_RESULT();
}
