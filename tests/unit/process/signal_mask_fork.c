/* SPDX-License-Identifier: BSD-2-Clause */
/* A child has the mask and handlers of its parent, and none of its pending signals or alarms. */
#include <signal.h>
#include <sys/wait.h>

#include "test.h"

static void handler(int sig)
{
	(void)sig;
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler};
	sigset_t set;
	int status;
	pid_t pid;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	CHECK_EQ(sigprocmask(SIG_BLOCK, &set, NULL), 0);
	CHECK_EQ(sigaction(SIGUSR2, &act, NULL), 0);
	CHECK_EQ(raise(SIGUSR1), 0);
	alarm(100);
	pid = fork();
	if (pid == 0) {
		CHECK_EQ(sigprocmask(SIG_BLOCK, NULL, &set), 0);
		CHECK_EQ(sigismember(&set, SIGUSR1), 1);
		CHECK_EQ(sigpending(&set), 0);
		CHECK_EQ(sigismember(&set, SIGUSR1), 0);
		CHECK_EQ(sigaction(SIGUSR2, NULL, &act), 0);
		CHECK(act.sa_handler == handler);
		CHECK_EQ(alarm(0), 0);
		_exit(TEST_RESULT());
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	CHECK(alarm(0) > 90);
	return TEST_RESULT();
}
