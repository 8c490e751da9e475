/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal that is blocked does not end the wait for room, and is pending after it. */
// spec: mq_send 3
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	block(SIGUSR1);
	CHECK_SENDS(q, "late", 9);
	CHECK(came(SIGUSR1));
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
