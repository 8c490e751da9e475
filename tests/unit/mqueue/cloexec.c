/* SPDX-License-Identifier: BSD-2-Clause */
/* A queue's descriptor has FD_CLOEXEC. */
// variants: mq
#include "queue.h"

int main(void)
{
	CHECK_EQ(fcntl(any_queue(0), F_GETFD), FD_CLOEXEC);
	return TEST_RESULT();
}
