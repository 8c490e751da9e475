/* SPDX-License-Identifier: BSD-2-Clause */
/* Over exec the mask and ignored signals stay, handlers become the default.
 * (qemu-user cannot exec a program of another CPU.) */
// needs: !user
#include <signal.h>
#include <sys/wait.h>

#include "test.h"

static void handler(int sig)
{
	(void)sig;
}

static int after_exec(void)
{
	struct sigaction act;
	sigset_t mask;

	CHECK_EQ(sigprocmask(SIG_BLOCK, NULL, &mask), 0);
	CHECK_EQ(sigismember(&mask, SIGUSR1), 1);
	CHECK_EQ(sigismember(&mask, SIGUSR2), 0);
	CHECK_EQ(sigaction(SIGUSR2, NULL, &act), 0);
	CHECK(act.sa_handler == SIG_DFL);
	CHECK_EQ(sigaction(SIGHUP, NULL, &act), 0);
	CHECK(act.sa_handler == SIG_IGN);
	return TEST_RESULT();
}

int main(int argc, char **argv)
{
	sigset_t set;
	int status;
	pid_t pid;

	if (argc > 1)
		return after_exec();
	pid = fork();
	if (pid == 0) {
		sigemptyset(&set);
		sigaddset(&set, SIGUSR1);
		sigprocmask(SIG_SETMASK, &set, NULL);
		signal(SIGUSR2, handler);
		signal(SIGHUP, SIG_IGN);
		execl(argv[0], argv[0], "after", (char *)NULL);
		_exit(99);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	return TEST_RESULT();
}
