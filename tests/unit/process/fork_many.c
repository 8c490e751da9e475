/* SPDX-License-Identifier: BSD-2-Clause */
/* Children of children, many one after another and several at a time. */
// timeout: 30
#include <sys/wait.h>

#include "test.h"

/* Forks a child that does the same with one less; each adds 1 to what its own child gave. */
static int chain(int depth)
{
	int status;
	pid_t pid;

	if (depth == 0)
		return 5;
	pid = fork();
	if (pid == 0)
		_exit(chain(depth - 1));
	if (waitpid(pid, &status, 0) != pid)
		return 99;
	return WEXITSTATUS(status) + 1;
}

int main(void)
{
	int status, sum = 0;
	pid_t pid;

	CHECK_EQ(chain(5), 10);
	for (int i = 0; i < 100; i++) {
		pid = fork();
		if (pid == 0)
			_exit(i);
		CHECK_EQ(waitpid(pid, &status, 0), pid);
		CHECK_EQ(WEXITSTATUS(status), i);
	}
	for (int i = 0; i < 10; i++)
		if (fork() == 0)
			_exit(i);
	for (int i = 0; i < 10; i++) {
		CHECK(wait(&status) > 0);
		sum += WEXITSTATUS(status);
	}
	CHECK_EQ(sum, 45);
	CHECK_FAILS(wait(&status), ECHILD);
	return TEST_RESULT();
}
