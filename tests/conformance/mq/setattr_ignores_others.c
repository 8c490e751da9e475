/* SPDX-License-Identifier: BSD-2-Clause */
/* The other members do not count: the queue keeps its dimensions and its messages. */
// spec: mq_setattr 3
// variants: mq
#include "mq.h"

int main(void)
{
	struct mq_attr set = {.mq_maxmsg = 1, .mq_msgsize = -1}, got;
	mqd_t q = any_queue(0);

	set.mq_curmsgs = 100;
	CHECK_SENDS(q, "m", 0);
	CHECK_OK(mq_setattr(q, &set, NULL));
	CHECK_OK(mq_getattr(q, &got));
	CHECK_EQ(got.mq_maxmsg, MESSAGES);
	CHECK_EQ(got.mq_msgsize, SIZE);
	CHECK_EQ(got.mq_curmsgs, 1);
	CHECK_SENDS(q, "second", 0);
	CHECK_RECEIVES(q, "m", 0);
	return TEST_RESULT();
}
