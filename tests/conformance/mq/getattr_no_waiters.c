/* SPDX-License-Identifier: BSD-2-Clause */
/* A sender that waits is not a message, a receiver that waits takes none away. */
// spec: mq_getattr 6
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	CHECK_SENDS(q, "waited", 0);
}

static void receive(void)
{
	CHECK_RECEIVES(q, "m", 0);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	pid = start_waiting(receive);
	CHECK_COUNT(q, 0);
	CHECK_SENDS(q, "m", 0);
	join_child(pid);
	fill(q);
	pid = start_waiting(send);
	CHECK_COUNT(q, MESSAGES);
	CHECK_RECEIVES(q, "filler", 1);
	join_child(pid);
	CHECK_COUNT(q, MESSAGES);
	return TEST_RESULT();
}
