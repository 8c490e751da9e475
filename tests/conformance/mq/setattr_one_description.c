/* SPDX-License-Identifier: BSD-2-Clause */
/* O_NONBLOCK belongs to the open description: another mq_open of the queue has its own. */
// spec: mq_setattr 1
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64], in[SIZE];
	struct mq_attr nonblock = {.mq_flags = O_NONBLOCK}, got;
	mqd_t q = new_queue(test_name(name, "one"), 0), other = mq_open(name, O_RDWR);

	CHECK_OK(mq_setattr(q, &nonblock, NULL));
	CHECK_OK(mq_getattr(other, &got));
	CHECK_EQ(got.mq_flags, 0);
	CHECK_OK(mq_getattr(mq_open(name, O_RDWR), &got));
	CHECK_EQ(got.mq_flags, 0);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
