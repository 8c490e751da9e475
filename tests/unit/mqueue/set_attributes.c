/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_setattr changes O_NONBLOCK of this open description only, and gives what was before. */
// variants: mq
#include "queue.h"

int main(void)
{
	char name[64], in[SIZE];
	mqd_t q = new_queue(test_name(name, "setattr"), 0), other = mq_open(name, O_RDWR);
	struct mq_attr set = {.mq_flags = O_NONBLOCK, .mq_maxmsg = 77, .mq_msgsize = 78}, old, now;

	CHECK_OK(other);
	CHECK_OK(mq_send(q, "m", 1, 0));
	CHECK_OK(mq_setattr(q, &set, &old));
	CHECK_EQ(old.mq_flags, 0);
	CHECK_EQ(old.mq_maxmsg, MESSAGES);
	CHECK_EQ(old.mq_curmsgs, 1);
	CHECK_OK(mq_getattr(q, &now));
	CHECK_EQ(now.mq_flags, O_NONBLOCK);
	CHECK_EQ(now.mq_maxmsg, MESSAGES);
	CHECK_EQ(now.mq_msgsize, SIZE);
	CHECK_OK(mq_getattr(other, &now));
	CHECK_EQ(now.mq_flags, 0);
	CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
	set.mq_flags = O_NONBLOCK | O_APPEND;
	CHECK_FAILS(mq_setattr(q, &set, NULL), EINVAL);
	set.mq_flags = 0;
	CHECK_OK(mq_setattr(q, &set, NULL));
	CHECK_OK(mq_getattr(q, &now));
	CHECK_EQ(now.mq_flags, 0);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
