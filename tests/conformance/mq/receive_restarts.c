/* SPDX-License-Identifier: BSD-2-Clause */
/* After a signal handler with SA_RESTART the wait for a message goes on. */
// spec: sigaction SA_RESTART, mq_receive 4
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	handle(SIGUSR1, SA_RESTART);
	CHECK_RECEIVES(q, "late", 3);
	CHECK_EQ(signals_seen, 2);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	pid = start_waiting(receive);
	for (int i = 0; i < 2; i++) {
		CHECK_OK(kill(pid, SIGUSR1));
		wait_asleep(pid);
	}
	CHECK_SENDS(q, "late", 3);
	join_child(pid);
	return TEST_RESULT();
}
