/* SPDX-License-Identifier: BSD-2-Clause */
/* vfork and _Fork make children that end by _exit. */
#include <sys/wait.h>

#include "test.h"

int main(void)
{
	int status;
	pid_t pid = vfork();

	if (pid == 0)
		_exit(4);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(WEXITSTATUS(status), 4);
	pid = _Fork();
	if (pid == 0)
		_exit(5);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(WEXITSTATUS(status), 5);
	return TEST_RESULT();
}
