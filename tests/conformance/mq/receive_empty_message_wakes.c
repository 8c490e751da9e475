/* SPDX-License-Identifier: BSD-2-Clause */
/* A message without a byte ends the wait as any other does. */
// spec: mq_receive 4
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	char in[SIZE];

	CHECK_EQ(mq_receive(q, in, SIZE, NULL), 0);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	pid = start_waiting(receive);
	CHECK_OK(mq_send(q, "", 0, 0));
	join_child(pid);
	return TEST_RESULT();
}
