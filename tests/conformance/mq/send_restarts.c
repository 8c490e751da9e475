/* SPDX-License-Identifier: BSD-2-Clause */
/* After a signal handler with SA_RESTART the wait for room goes on. */
// spec: sigaction SA_RESTART, mq_send 3
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	handle(SIGUSR1, SA_RESTART);
	CHECK_SENDS(q, "late", 9);
	CHECK_EQ(signals_seen, 2);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	fill(q);
	pid = start_waiting(send);
	for (int i = 0; i < 2; i++) {
		CHECK_OK(kill(pid, SIGUSR1));
		wait_asleep(pid);
	}
	CHECK_RECEIVES(q, "filler", 1);
	join_child(pid);
	CHECK_RECEIVES(q, "late", 9);
	return TEST_RESULT();
}
