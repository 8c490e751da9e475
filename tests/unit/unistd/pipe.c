/* SPDX-License-Identifier: BSD-2-Clause */
/* A pipe carries bytes in order, ends when its writers are gone, and fails without readers. */
#include <signal.h>

#include "test.h"

int main(void)
{
	int fds[2];
	char buf[10];

	signal(SIGPIPE, SIG_IGN);
	CHECK_OK(pipe(fds));
	CHECK_EQ(write(fds[1], "hello", 5), 5);
	CHECK_EQ(read(fds[0], buf, 3), 3);
	CHECK_EQ(read(fds[0], buf + 3, 7), 2);
	CHECK_EQ(memcmp(buf, "hello", 5), 0);
	close(fds[1]);
	CHECK_EQ(read(fds[0], buf, 10), 0);
	close(fds[0]);
	CHECK_OK(pipe(fds));
	close(fds[0]);
	CHECK_FAILS(write(fds[1], "x", 1), EPIPE);
	return TEST_RESULT();
}
