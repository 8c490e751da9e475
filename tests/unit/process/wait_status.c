/* SPDX-License-Identifier: BSD-2-Clause */
/* The status tells an exit from a signal, with its number. */
#include <signal.h>
#include <sys/wait.h>

#include "test.h"

static int status_of(void (*end)(int), int arg)
{
	int status = -1;
	pid_t pid = fork();

	if (pid == 0) {
		end(arg);
		_exit(99);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	return status;
}

static void leave(int code)
{
	exit(code);
}

static void die(int sig)
{
	raise(sig);
}

static void call_abort(int unused)
{
	(void)unused;
	abort();
}

int main(void)
{
	int s = status_of(leave, 42);

	CHECK(WIFEXITED(s) && !WIFSIGNALED(s) && !WIFSTOPPED(s));
	CHECK_EQ(WEXITSTATUS(s), 42);
	s = status_of(leave, 0x1ff);
	CHECK_EQ(WEXITSTATUS(s), 0xff);
	s = status_of(_exit, 0);
	CHECK_EQ(s, 0);
	s = status_of(die, SIGTERM);
	CHECK(!WIFEXITED(s) && WIFSIGNALED(s));
	CHECK_EQ(WTERMSIG(s), SIGTERM);
	s = status_of(die, SIGKILL);
	CHECK_EQ(WTERMSIG(s), SIGKILL);
	s = status_of(call_abort, 0);
	CHECK(WIFSIGNALED(s));
	CHECK_EQ(WTERMSIG(s), SIGABRT);
	return TEST_RESULT();
}
