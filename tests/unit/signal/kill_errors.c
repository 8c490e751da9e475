/* SPDX-License-Identifier: BSD-2-Clause */
/* kill names who is not there and what is no signal; signal 0 only asks. */
#include <signal.h>
#include <sys/wait.h>

#include "test.h"

int main(void)
{
	pid_t pid = fork();
	int status;

	if (pid == 0)
		for (;;)
			pause();
	CHECK_EQ(kill(pid, 0), 0);
	CHECK_FAILS(kill(pid, 65), EINVAL);
	CHECK_FAILS(kill(pid, -1), EINVAL);
	CHECK_EQ(kill(pid, SIGKILL), 0);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(WTERMSIG(status), SIGKILL);
	CHECK_FAILS(kill(pid, 0), ESRCH);
	CHECK_FAILS(kill(pid, SIGTERM), ESRCH);
	CHECK_FAILS(killpg(-1, 0), EINVAL);
	CHECK_EQ(kill(getpid(), 0), 0);
	CHECK_FAILS(raise(65), EINVAL);
	return TEST_RESULT();
}
