/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal handler ends the wait for room, and the message is not queued. */
// spec: mq_send 3, [EINTR]
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	handle(SIGUSR1, 0);
	CHECK_FAILS(mq_send(q, "lost", 4, 9), EINTR);
	CHECK_EQ(signals_seen, 1);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	fill(q);
	pid = start_waiting(send);
	CHECK_OK(kill(pid, SIGUSR1));
	join_child(pid);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_RECEIVES(q, "filler", 1);
	CHECK_COUNT(q, 0);
	return TEST_RESULT();
}
