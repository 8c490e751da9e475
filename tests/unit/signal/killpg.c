/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal to a group reaches all of its processes and no others; waitpid can wait for a group. */
#include <signal.h>
#include <sys/wait.h>

#include "test.h"

static pid_t start(pid_t group)
{
	pid_t pid = fork();

	if (pid == 0) {
		setpgid(0, group);
		for (;;)
			pause();
	}
	setpgid(pid, group ? group : pid);
	return pid;
}

int main(void)
{
	pid_t a = start(0), b = start(a), other = start(0);
	int status;

	CHECK_EQ(getpgid(b), a);
	CHECK_EQ(killpg(a, SIGTERM), 0);
	for (int i = 0; i < 2; i++) {
		pid_t pid = waitpid(-a, &status, 0);

		CHECK(pid == a || pid == b);
		CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
	}
	CHECK_FAILS(waitpid(-a, &status, 0), ECHILD);
	CHECK_FAILS(killpg(a, SIGTERM), ESRCH);
	CHECK_EQ(waitpid(other, &status, WNOHANG), 0);
	CHECK_EQ(kill(-other, SIGKILL), 0);
	CHECK_EQ(waitpid(other, &status, 0), other);
	return TEST_RESULT();
}
