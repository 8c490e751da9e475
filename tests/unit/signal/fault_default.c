/* SPDX-License-Identifier: BSD-2-Clause */
/* A fault while SIGSEGV is blocked or ignored ends the process all the same. */
#include <signal.h>
#include <sys/wait.h>

#include "test.h"

static void fault(void)
{
	volatile char *volatile nowhere = (char *)16;

	*nowhere = 1;
}

static void check(void (*prepare)(void))
{
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		prepare();
		fault();
		_exit(0);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK(WIFSIGNALED(status));
	CHECK_EQ(WTERMSIG(status), SIGSEGV);
}

static void block(void)
{
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
}

static void ignore(void)
{
	signal(SIGSEGV, SIG_IGN);
}

static void nothing(void)
{
}

int main(void)
{
	check(nothing);
	check(block);
	check(ignore);
	return TEST_RESULT();
}
