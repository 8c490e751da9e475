/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_getattr tells what the queue was made with, and how many messages wait in it. */
// variants: mq
#include "queue.h"

int main(void)
{
	mqd_t q = any_queue(0);
	struct mq_attr attr;
	char in[SIZE];

	memset(&attr, 0xff, sizeof(attr));
	CHECK_OK(mq_getattr(q, &attr));
	CHECK_EQ(attr.mq_flags, 0);
	CHECK_EQ(attr.mq_maxmsg, MESSAGES);
	CHECK_EQ(attr.mq_msgsize, SIZE);
	CHECK_EQ(attr.mq_curmsgs, 0);
	CHECK_OK(mq_send(q, "a", 1, 0));
	CHECK_OK(mq_send(q, "b", 1, 0));
	CHECK_OK(mq_getattr(q, &attr));
	CHECK_EQ(attr.mq_curmsgs, 2);
	CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
	CHECK_OK(mq_getattr(q, &attr));
	CHECK_EQ(attr.mq_curmsgs, 1);
	return TEST_RESULT();
}
