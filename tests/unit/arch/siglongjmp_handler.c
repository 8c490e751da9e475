/* SPDX-License-Identifier: BSD-2-Clause */
/* A handler can leave by siglongjmp, again and again. */
#include <setjmp.h>
#include <signal.h>

#include "test.h"

static sigjmp_buf buf;

static void handler(int sig)
{
	siglongjmp(buf, sig);
}

int main(void)
{
	static volatile int caught;

	signal(SIGUSR1, handler);
	for (int i = 0; i < 100; i++) {
		if (sigsetjmp(buf, 1) == SIGUSR1)
			caught++;
		else
			raise(SIGUSR1);
	}
	CHECK_EQ(caught, 100);
	return TEST_RESULT();
}
