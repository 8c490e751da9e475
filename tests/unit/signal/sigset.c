/* SPDX-License-Identifier: BSD-2-Clause */
/* Sets of signals hold every number from 1 to SIGRTMAX and refuse others. */
#include <signal.h>

#include "test.h"

int main(void)
{
	sigset_t a, b, c;

	CHECK_EQ(sigemptyset(&a), 0);
	CHECK_EQ(sigfillset(&b), 0);
	CHECK_EQ(sigisemptyset(&a), 1);
	CHECK_EQ(sigisemptyset(&b), 0);
	for (int sig = 1; sig < 32; sig++) {
		CHECK_EQ(sigismember(&a, sig), 0);
		CHECK_EQ(sigismember(&b, sig), 1);
	}
	CHECK_EQ(sigaddset(&a, 1), 0);
	CHECK_EQ(sigaddset(&a, SIGRTMAX), 0);
	CHECK_EQ(sigismember(&a, 1), 1);
	CHECK_EQ(sigismember(&a, 2), 0);
	CHECK_EQ(sigismember(&a, SIGRTMAX), 1);
	CHECK_EQ(sigdelset(&b, SIGRTMAX), 0);
	CHECK_EQ(sigismember(&b, SIGRTMAX), 0);
	CHECK_EQ(sigorset(&c, &a, &b), 0);
	CHECK_EQ(sigismember(&c, SIGRTMAX), 1);
	CHECK_EQ(sigandset(&c, &a, &b), 0);
	CHECK_EQ(sigismember(&c, SIGRTMAX), 0);
	CHECK_EQ(sigismember(&c, 1), 1);
	CHECK_FAILS(sigaddset(&a, 0), EINVAL);
	CHECK_FAILS(sigaddset(&a, SIGRTMAX + 1), EINVAL);
	CHECK_FAILS(sigdelset(&a, -1), EINVAL);
	CHECK_FAILS(sigismember(&a, 65), EINVAL);
	return TEST_RESULT();
}
