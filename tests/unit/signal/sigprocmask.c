/* SPDX-License-Identifier: BSD-2-Clause */
/* Blocked signals wait: they are pending, come once when unblocked, and the mask is told
 * exactly. */
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
	struct sigaction act = {.sa_handler = handler};
	sigset_t set, old, pending;

	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	CHECK_EQ(sigprocmask(SIG_BLOCK, &set, &old), 0);
	CHECK_EQ(sigismember(&old, SIGUSR1), 0);
	CHECK_EQ(kill(getpid(), SIGUSR1), 0);
	CHECK_EQ(kill(getpid(), SIGUSR1), 0); /* not queued: one is pending */
	CHECK_EQ(count, 0);
	CHECK_EQ(sigpending(&pending), 0);
	CHECK_EQ(sigismember(&pending, SIGUSR1), 1);
	CHECK_EQ(sigismember(&pending, SIGUSR2), 0);
	CHECK_EQ(sigprocmask(SIG_UNBLOCK, &set, NULL), 0);
	CHECK_EQ(count, 1);
	CHECK_EQ(sigpending(&pending), 0);
	CHECK_EQ(sigismember(&pending, SIGUSR1), 0);

	sigfillset(&set);
	CHECK_EQ(sigprocmask(SIG_SETMASK, &set, NULL), 0);
	CHECK_EQ(sigprocmask(SIG_SETMASK, &old, &set), 0);
	CHECK_EQ(sigismember(&set, SIGKILL), 0); /* cannot be blocked */
	CHECK_EQ(sigismember(&set, SIGSTOP), 0);
	CHECK_EQ(sigismember(&set, SIGTERM), 1);
	CHECK_FAILS(sigprocmask(77, &set, NULL), EINVAL);
	CHECK_EQ(sigprocmask(77, NULL, &set), 0); /* how counts only with a set */
	return TEST_RESULT();
}
