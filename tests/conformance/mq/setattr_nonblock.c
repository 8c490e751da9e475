/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_setattr sets O_NONBLOCK: then nothing waits. */
// spec: mq_setattr 1, 2
// variants: mq
#include "mq.h"

int main(void)
{
	struct mq_attr nonblock = {.mq_flags = O_NONBLOCK}, got;
	mqd_t q = any_queue(0);
	char in[SIZE];

	CHECK_EQ(mq_setattr(q, &nonblock, NULL), 0);
	CHECK_OK(mq_getattr(q, &got));
	CHECK_EQ(got.mq_flags, O_NONBLOCK);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
	fill(q);
	CHECK_FAILS(mq_send(q, "m", 1, 0), EAGAIN);
	return TEST_RESULT();
}
