/* SPDX-License-Identifier: BSD-2-Clause */
/* signal: gives back the old handler, keeps its own installed, and restarts calls. */
#include <signal.h>

#include "test.h"

static volatile sig_atomic_t count;

static void handler(int sig)
{
	(void)sig;
	count++;
}

int main(void)
{
	struct sigaction act;

	CHECK(signal(SIGUSR1, handler) == SIG_DFL);
	CHECK_EQ(raise(SIGUSR1), 0);
	CHECK_EQ(raise(SIGUSR1), 0);
	CHECK_EQ(count, 2);
	CHECK_EQ(sigaction(SIGUSR1, NULL, &act), 0);
	CHECK_EQ(act.sa_flags & SA_RESTART, SA_RESTART);
	CHECK(signal(SIGUSR1, SIG_IGN) == handler);
	CHECK_EQ(raise(SIGUSR1), 0);
	CHECK_EQ(count, 2);
	CHECK(signal(SIGUSR1, SIG_DFL) == SIG_IGN);
	errno = 0;
	CHECK(signal(SIGKILL, handler) == SIG_ERR);
	CHECK_EQ(errno, EINVAL);
	errno = 0;
	CHECK(signal(0, handler) == SIG_ERR);
	CHECK_EQ(errno, EINVAL);
	return TEST_RESULT();
}
