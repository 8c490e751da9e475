/* SPDX-License-Identifier: BSD-2-Clause */
/* siglongjmp restores the signal mask only when it was saved. */
#include <setjmp.h>
#include <signal.h>

#include "test.h"

int main(void)
{
	static sigjmp_buf buf;
	sigset_t set, now;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	if (!sigsetjmp(buf, 1)) {
		sigprocmask(SIG_BLOCK, &set, NULL);
		siglongjmp(buf, 1);
	}
	sigprocmask(SIG_BLOCK, NULL, &now);
	CHECK(!sigismember(&now, SIGUSR1));
	if (!sigsetjmp(buf, 0)) {
		sigprocmask(SIG_BLOCK, &set, NULL);
		siglongjmp(buf, 1);
	}
	sigprocmask(SIG_BLOCK, NULL, &now);
	CHECK(sigismember(&now, SIGUSR1));
	return TEST_RESULT();
}
