/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal that is ignored does not end the wait for room. */
// spec: mq_send 3
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	CHECK(signal(SIGUSR1, SIG_IGN) != SIG_ERR);
	CHECK_SENDS(q, "late", 9);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	fill(q);
	pid = start_waiting(send);
	CHECK_OK(kill(pid, SIGUSR1));
	wait_asleep(pid);
	CHECK_RECEIVES(q, "filler", 1);
	join_child(pid);
	CHECK_RECEIVES(q, "late", 9);
	return TEST_RESULT();
}
