/* SPDX-License-Identifier: BSD-2-Clause */
/* Parent and child share the open description: what one sets the other has. */
// spec: mq_setattr 1, fork
// variants: mq
#include "mq.h"

static mqd_t q;

static void set(void)
{
	struct mq_attr nonblock = {.mq_flags = O_NONBLOCK};

	CHECK_OK(mq_setattr(q, &nonblock, NULL));
}

int main(void)
{
	struct mq_attr got;
	char in[SIZE];

	q = any_queue(0);
	join_child(start(set));
	CHECK_OK(mq_getattr(q, &got));
	CHECK_EQ(got.mq_flags, O_NONBLOCK);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
	return TEST_RESULT();
}
