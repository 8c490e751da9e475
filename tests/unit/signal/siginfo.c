/* SPDX-License-Identifier: BSD-2-Clause */
/* A SA_SIGINFO handler learns the signal, who sent it and how. */
#include <signal.h>
#include <sys/wait.h>

#include "test.h"

static volatile siginfo_t got;
static volatile sig_atomic_t count;

static void handler(int sig, siginfo_t *info, void *context)
{
	CHECK(context != NULL);
	CHECK_EQ(sig, info->si_signo);
	got = *info;
	count++;
}

int main(void)
{
	struct sigaction act = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
	int status;
	pid_t pid;

	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	CHECK_EQ(kill(getpid(), SIGUSR1), 0);
	CHECK_EQ(count, 1);
	CHECK_EQ(got.si_signo, SIGUSR1);
	CHECK_EQ(got.si_code, SI_USER);
	CHECK_EQ(got.si_pid, getpid());
	CHECK_EQ(got.si_uid, getuid());

	CHECK_EQ(raise(SIGUSR1), 0);
	CHECK_EQ(count, 2);
	CHECK_EQ(got.si_code, SI_TKILL);

	pid = fork();
	if (pid == 0)
		_exit(kill(getppid(), SIGUSR1) != 0);
	while (waitpid(pid, &status, 0) < 0)
		CHECK_EQ(errno, EINTR);
	CHECK_EQ(status, 0);
	CHECK_EQ(count, 3);
	CHECK_EQ(got.si_pid, pid);
	return TEST_RESULT();
}
