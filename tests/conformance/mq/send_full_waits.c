/* SPDX-License-Identifier: BSD-2-Clause */
/* A sender to a full queue waits until a receiver made room. */
// spec: mq_send 3
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	CHECK_SENDS(q, "waited", 0);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	fill(q);
	pid = start_waiting(send);
	CHECK_COUNT(q, MESSAGES);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_RECEIVES(q, "filler", 1);
	CHECK_RECEIVES(q, "waited", 0);
	join_child(pid);
	return TEST_RESULT();
}
