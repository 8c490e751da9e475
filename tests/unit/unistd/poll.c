/* SPDX-License-Identifier: BSD-2-Clause */
/* poll tells what can be read or written, what hung up, and waits its time. */
#include <poll.h>

#include "test.h"

int main(void)
{
	struct pollfd p[2];
	int fds[2];

	CHECK_OK(pipe(fds));
	p[0] = (struct pollfd){.fd = fds[0], .events = POLLIN};
	p[1] = (struct pollfd){.fd = fds[1], .events = POLLOUT};
	CHECK_EQ(poll(p, 2, 0), 1);
	CHECK_EQ(p[0].revents, 0);
	CHECK_EQ(p[1].revents, POLLOUT);
	CHECK_EQ(poll(p, 1, 20), 0);
	CHECK_EQ(write(fds[1], "x", 1), 1);
	CHECK_EQ(poll(p, 1, -1), 1);
	CHECK_EQ(p[0].revents, POLLIN);
	close(fds[1]);
	p[1].fd = -1;
	CHECK_EQ(poll(p, 2, 0), 1);
	CHECK_EQ(p[0].revents, POLLIN | POLLHUP);
	p[0].fd = 99;
	CHECK_EQ(poll(p, 1, 0), 1);
	CHECK_EQ(p[0].revents, POLLNVAL);
	return TEST_RESULT();
}
