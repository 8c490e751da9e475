/* SPDX-License-Identifier: BSD-2-Clause */
/* With O_NONBLOCK a full and an empty queue are EAGAIN. */
// variants: mq
#include "queue.h"

int main(void)
{
	mqd_t q = any_queue(O_NONBLOCK);
	char in[SIZE];

	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_OK(mq_send(q, "m", 1, 0));
	CHECK_FAILS(mq_send(q, "m", 1, 0), EAGAIN);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
	return TEST_RESULT();
}
