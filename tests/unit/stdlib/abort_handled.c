/* SPDX-License-Identifier: BSD-2-Clause */
/* A handler that returns, or a blocked or ignored signal, does not stop abort. */
// expect: signal SIGABRT
// expect-output: ^handled
#include <signal.h>

#include "test.h"

static void handler(int sig)
{
	(void)sig;
	write(1, "handled", 7);
}

int main(void)
{
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	signal(SIGABRT, handler);
	abort();
}
