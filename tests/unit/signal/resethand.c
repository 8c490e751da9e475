/* SPDX-License-Identifier: BSD-2-Clause */
/* SA_RESETHAND: the first signal is handled, the second one has its default effect. */
// expect: signal SIGUSR1
// expect-output: handled
#include <signal.h>

#include "test.h"

static void handler(int sig)
{
	(void)sig;
	if (write(1, "handled\n", 8) != 8)
		_exit(1);
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler, .sa_flags = (int)SA_RESETHAND};

	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	CHECK_EQ(raise(SIGUSR1), 0);
	raise(SIGUSR1);
	return 0;
}
