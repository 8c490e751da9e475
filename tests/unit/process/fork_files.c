/* SPDX-License-Identifier: BSD-2-Clause */
/* Descriptors are shared over fork: a pipe ends when the last writer has closed it. */
#include <sys/wait.h>

#include "test.h"

int main(void)
{
	char text[16] = "";
	int fds[2], status;
	pid_t pid;

	CHECK_EQ(pipe(fds), 0);
	pid = fork();
	if (pid == 0) {
		close(fds[0]);
		_exit(write(fds[1], "from the child", 14) != 14);
	}
	CHECK_EQ(close(fds[1]), 0);
	CHECK_EQ(read(fds[0], text, sizeof text), 14);
	CHECK_STR(text, "from the child");
	CHECK_EQ(read(fds[0], text, sizeof text), 0);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	return TEST_RESULT();
}
