/* SPDX-License-Identifier: BSD-2-Clause */
/* SIGCHLD tells which child and how; with SIG_IGN children leave no zombie. */
#include <signal.h>
#include <sys/wait.h>

#include "test.h"

int main(void)
{
	siginfo_t info;
	sigset_t set;
	int status;
	pid_t pid;

	sigemptyset(&set);
	sigaddset(&set, SIGCHLD);
	CHECK_EQ(sigprocmask(SIG_BLOCK, &set, NULL), 0);
	pid = fork();
	if (pid == 0)
		_exit(7);
	CHECK_EQ(sigwaitinfo(&set, &info), SIGCHLD);
	CHECK_EQ(info.si_pid, pid);
	CHECK_EQ(info.si_code, CLD_EXITED);
	CHECK_EQ(info.si_status, 7);
	CHECK_EQ(waitpid(pid, &status, 0), pid);

	pid = fork();
	if (pid == 0)
		for (;;)
			pause();
	CHECK_EQ(kill(pid, SIGTERM), 0);
	CHECK_EQ(sigwaitinfo(&set, &info), SIGCHLD);
	CHECK_EQ(info.si_code, CLD_KILLED);
	CHECK_EQ(info.si_status, SIGTERM);
	CHECK_EQ(waitpid(pid, &status, 0), pid);

	signal(SIGCHLD, SIG_IGN);
	pid = fork();
	if (pid == 0)
		_exit(0);
	CHECK_FAILS(waitpid(pid, &status, 0), ECHILD);
	return TEST_RESULT();
}
