/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * After a signal handler with SA_RESTART the wait goes on until the same time. In shared
 * memory a timed wait is a futex's, which Linux does not restart.
 */
// spec: sigaction SA_RESTART, mq_receive 6
// needs: kernel
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	struct timespec soon = in_ms(300);
	char in[SIZE];

	handle(SIGUSR1, SA_RESTART);
	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &soon), ETIMEDOUT);
	CHECK(is_past(&soon));
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	pid = start_waiting(receive);
	CHECK_OK(kill(pid, SIGUSR1));
	join_child(pid);
	return TEST_RESULT();
}
