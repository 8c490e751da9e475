/* SPDX-License-Identifier: BSD-2-Clause */
/* psignal names a signal on standard error. */
// expect-output: ^oops: Terminated\nKilled\nKilled\n$
#include <signal.h>

#include "test.h"

int main(void)
{
	psignal(SIGTERM, "oops");
	psignal(SIGKILL, NULL);
	psignal(SIGKILL, "");
	return TEST_RESULT();
}
