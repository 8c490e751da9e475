/* SPDX-License-Identifier: BSD-2-Clause */
/* Priorities are 0..MQ_PRIO_MAX-1; others are EINVAL. */
// variants: mq
#include <limits.h>

#include "queue.h"

int main(void)
{
	mqd_t q = any_queue(O_NONBLOCK);
	char in[SIZE];
	unsigned prio = 0;

	CHECK_EQ(MQ_PRIO_MAX, 32768);
	CHECK_FAILS(mq_send(q, "m", 1, MQ_PRIO_MAX), EINVAL);
	CHECK_FAILS(mq_send(q, "m", 1, ~0u), EINVAL);
	CHECK_OK(mq_send(q, "m", 1, MQ_PRIO_MAX - 1));
	CHECK_EQ(mq_receive(q, in, SIZE, &prio), 1);
	CHECK_EQ(prio, MQ_PRIO_MAX - 1);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
	return TEST_RESULT();
}
