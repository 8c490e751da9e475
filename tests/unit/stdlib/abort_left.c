/* SPDX-License-Identifier: BSD-2-Clause */
/* A handler may leave abort by a jump. */
#include <setjmp.h>
#include <signal.h>

#include "test.h"

static jmp_buf buf;

static void handler(int sig)
{
	longjmp(buf, sig);
}

int main(void)
{
	signal(SIGABRT, handler);
	if (!setjmp(buf))
		abort();
	return TEST_RESULT();
}
