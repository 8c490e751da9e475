/* SPDX-License-Identifier: BSD-2-Clause */
/* A receiver at an empty queue waits until a message comes. */
// spec: mq_receive 4
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	CHECK_RECEIVES(q, "at last", 9);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	pid = start_waiting(receive);
	CHECK_SENDS(q, "at last", 9);
	join_child(pid);
	CHECK_COUNT(q, 0);
	return TEST_RESULT();
}
