/* SPDX-License-Identifier: BSD-2-Clause */
/* sigaction gives back what was set, and refuses what cannot be. */
#include <signal.h>

#include "test.h"

static void handler(int sig)
{
	(void)sig;
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler, .sa_flags = SA_RESTART | SA_NODEFER}, old;

	sigemptyset(&act.sa_mask);
	sigaddset(&act.sa_mask, SIGUSR2);
	CHECK_EQ(sigaction(SIGUSR1, NULL, &old), 0);
	CHECK(old.sa_handler == SIG_DFL);
	CHECK_EQ(sigaction(SIGUSR1, &act, &old), 0);
	CHECK(old.sa_handler == SIG_DFL);
	CHECK_EQ(sigaction(SIGUSR1, NULL, &old), 0);
	CHECK(old.sa_handler == handler);
	CHECK_EQ(old.sa_flags & (SA_RESTART | SA_NODEFER | SA_SIGINFO | SA_ONSTACK),
	         SA_RESTART | SA_NODEFER);
	CHECK_EQ(sigismember(&old.sa_mask, SIGUSR2), 1);
	CHECK_EQ(sigismember(&old.sa_mask, SIGUSR1), 0);

	CHECK_FAILS(sigaction(SIGKILL, &act, NULL), EINVAL);
	CHECK_FAILS(sigaction(SIGSTOP, &act, NULL), EINVAL);
	CHECK_FAILS(sigaction(0, &act, NULL), EINVAL);
	CHECK_FAILS(sigaction(65, &act, NULL), EINVAL);
	CHECK_FAILS(sigaction(-1, NULL, &old), EINVAL);
	CHECK_KEEPS_ERRNO(sigaction(SIGUSR1, &act, &old));
	return TEST_RESULT();
}
