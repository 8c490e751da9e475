/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * After a signal handler with SA_RESTART the wait goes on until the same time. In shared
 * memory a timed wait is a futex's, which Linux does not restart.
 */
// spec: sigaction SA_RESTART, mq_send 5
// needs: kernel
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	struct timespec soon = in_ms(300);

	handle(SIGUSR1, SA_RESTART);
	CHECK_FAILS(mq_timedsend(q, "m", 1, 9, &soon), ETIMEDOUT);
	CHECK(is_past(&soon));
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	fill(q);
	pid = start_waiting(send);
	CHECK_OK(kill(pid, SIGUSR1));
	join_child(pid);
	return TEST_RESULT();
}
