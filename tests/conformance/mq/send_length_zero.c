/* SPDX-License-Identifier: BSD-2-Clause */
/* A message may have no byte at all, and is a message. */
// spec: mq_send 1
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);
	char in[SIZE] = "x";
	unsigned prio = 0;

	CHECK_OK(mq_send(q, "ignored", 0, 6));
	CHECK_COUNT(q, 1);
	CHECK_EQ(mq_receive(q, in, SIZE, &prio), 0);
	CHECK_EQ(prio, 6);
	CHECK_EQ(in[0], 'x');
	return TEST_RESULT();
}
