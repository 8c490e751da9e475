/* SPDX-License-Identifier: BSD-2-Clause */
/* A message that comes in time is received. */
// spec: mq_receive 5
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	struct timespec later = in_ms(60000);
	char in[SIZE];
	unsigned prio = 0;

	CHECK_EQ(mq_timedreceive(q, in, SIZE, &prio, &later), 7);
	CHECK_EQ(memcmp(in, "at last", 7), 0);
	CHECK_EQ(prio, 9);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	pid = start_waiting(receive);
	CHECK_SENDS(q, "at last", 9);
	join_child(pid);
	return TEST_RESULT();
}
