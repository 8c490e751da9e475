/* SPDX-License-Identifier: BSD-2-Clause */
/* Signals that are ignored or blocked do not end the wait for a message. */
// spec: mq_receive 4
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	CHECK(signal(SIGUSR1, SIG_IGN) != SIG_ERR);
	handle(SIGUSR2, 0);
	block(SIGUSR2);
	CHECK_RECEIVES(q, "late", 3);
	CHECK(came(SIGUSR2));
	CHECK_EQ(signals_seen, 0);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	pid = start_waiting(receive);
	CHECK_OK(kill(pid, SIGUSR1));
	CHECK_OK(kill(pid, SIGUSR2));
	wait_asleep(pid);
	CHECK_SENDS(q, "late", 3);
	join_child(pid);
	return TEST_RESULT();
}
