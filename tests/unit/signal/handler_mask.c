/* SPDX-License-Identifier: BSD-2-Clause */
/* While a handler runs its signal and sa_mask are blocked, with SA_NODEFER only sa_mask; the old
 * mask comes back. */
#include <signal.h>

#include "test.h"

static volatile sig_atomic_t depth, deepest, order, other_at;
static volatile sig_atomic_t nested;

static void other(int sig)
{
	(void)sig;
	other_at = ++order;
}

static void handler(int sig)
{
	if (++depth > deepest)
		deepest = depth;
	if (!nested) {
		nested = 1;
		raise(sig);
		raise(SIGUSR2);
		CHECK_EQ(other_at, 0);
	}
	++order;
	depth--;
}

static void run(int flags, int expect_deepest)
{
	struct sigaction act = {.sa_handler = handler, .sa_flags = flags};
	sigset_t mask;

	deepest = nested = order = other_at = 0;
	sigemptyset(&act.sa_mask);
	sigaddset(&act.sa_mask, SIGUSR2);
	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	CHECK_EQ(raise(SIGUSR1), 0);
	CHECK_EQ(deepest, expect_deepest);
	CHECK(other_at > 0);
	CHECK_EQ(sigprocmask(SIG_BLOCK, NULL, &mask), 0);
	CHECK_EQ(sigismember(&mask, SIGUSR1), 0);
	CHECK_EQ(sigismember(&mask, SIGUSR2), 0);
}

int main(void)
{
	struct sigaction act = {.sa_handler = other};

	CHECK_EQ(sigaction(SIGUSR2, &act, NULL), 0);
	run(0, 1);
	run(SA_NODEFER, 2);
	return TEST_RESULT();
}
