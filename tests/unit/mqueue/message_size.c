/* SPDX-License-Identifier: BSD-2-Clause */
/* A message that is too long, and a buffer that is too small, are EMSGSIZE and change nothing. */
// variants: mq
#include "queue.h"

int main(void)
{
	mqd_t q = any_queue(O_NONBLOCK);
	char buf[SIZE + 1] = {0};

	CHECK_FAILS(mq_send(q, buf, SIZE + 1, 0), EMSGSIZE);
	CHECK_FAILS(mq_receive(q, buf, SIZE, NULL), EAGAIN);
	CHECK_OK(mq_send(q, buf, 1, 0));
	CHECK_FAILS(mq_receive(q, buf, SIZE - 1, NULL), EMSGSIZE);
	CHECK_EQ(mq_receive(q, buf, SIZE + 1, NULL), 1);
	return TEST_RESULT();
}
