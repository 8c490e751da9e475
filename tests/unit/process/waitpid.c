/* SPDX-License-Identifier: BSD-2-Clause */
/* waitpid: one child, any child, none yet, none at all; handlers end it with EINTR. */
#include <signal.h>
#include <sys/wait.h>

#include "clock.h"
#include "test.h"

static void handler(int sig)
{
	(void)sig;
}

static pid_t sleeper(void)
{
	pid_t pid = fork();

	if (pid == 0)
		for (;;)
			pause();
	return pid;
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler};
	pid_t a = sleeper(), b = sleeper(), killer;
	int status = 77;

	CHECK_EQ(waitpid(a, &status, WNOHANG), 0);
	CHECK_EQ(status, 77);
	CHECK_EQ(kill(b, SIGTERM), 0);
	CHECK_EQ(waitpid(b, NULL, 0), b);
	CHECK_FAILS(waitpid(b, &status, 0), ECHILD);
	CHECK_FAILS(waitpid(getpid(), &status, 0), ECHILD);
	CHECK_FAILS(waitpid(-1, &status, 0x4000), EINVAL);

	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	killer = fork();
	if (killer == 0) {
		clock_sleep_ms(50);
		_exit(kill(getppid(), SIGUSR1) != 0);
	}
	CHECK_FAILS(waitpid(a, &status, 0), EINTR);
	CHECK_EQ(waitpid(killer, &status, 0), killer);
	CHECK_EQ(status, 0);
	CHECK_EQ(kill(a, SIGKILL), 0);
	CHECK_EQ(waitpid(-1, &status, 0), a);
	CHECK_FAILS(waitpid(-1, &status, WNOHANG), ECHILD);
	return TEST_RESULT();
}
