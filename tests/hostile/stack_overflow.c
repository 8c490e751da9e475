/* SPDX-License-Identifier: BSD-2-Clause */
/* A recursion without end is ended by SIGSEGV, whose handler runs on a stack of its own. */
// expect: signal SIGSEGV
#include <signal.h>

#include "test.h"

static char other[65536];

static int deeper(volatile char *above)
{
	volatile char here[4096];

	if (above[0]) /* never; a compiler need not know */
		return 0;
	here[0] = above[0];
	return deeper(here) + here[0];
}

static void overflown(int number)
{
	char here;

	CHECK(&here >= other && &here < other + sizeof(other));
	signal(number, SIG_DFL); /* the same fault again, without a handler */
}

int main(void)
{
	struct sigaction action = {.sa_handler = overflown, .sa_flags = SA_ONSTACK};
	stack_t stack = {.ss_sp = other, .ss_size = sizeof(other)};
	char first = 0;

	CHECK_OK(sigaltstack(&stack, NULL));
	CHECK_OK(sigaction(SIGSEGV, &action, NULL));
	return deeper(&first);
}
