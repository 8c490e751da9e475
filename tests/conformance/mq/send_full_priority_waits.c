/* SPDX-License-Identifier: BSD-2-Clause */
/* A full queue is full for every priority: a sender of the highest waits too, then goes ahead. */
// spec: mq_send 3
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	CHECK_SENDS(q, "urgent", 30000);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	fill(q);
	pid = start_waiting(send);
	CHECK_RECEIVES(q, "filler", 1);
	join_child(pid);
	CHECK_RECEIVES(q, "urgent", 30000);
	CHECK_RECEIVES(q, "filler", 1);
	return TEST_RESULT();
}
