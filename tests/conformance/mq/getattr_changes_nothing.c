/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_getattr leaves the queue as it is. */
// spec: mq_getattr 1
// variants: mq
#include "mq.h"

int main(void)
{
	struct mq_attr first, second;
	mqd_t q = any_queue(O_NONBLOCK);

	CHECK_SENDS(q, "low", 1);
	CHECK_SENDS(q, "high", 2);
	CHECK_OK(mq_getattr(q, &first));
	CHECK_OK(mq_getattr(q, &second));
	CHECK_EQ(first.mq_flags, second.mq_flags);
	CHECK_EQ(first.mq_maxmsg, second.mq_maxmsg);
	CHECK_EQ(first.mq_msgsize, second.mq_msgsize);
	CHECK_EQ(first.mq_curmsgs, second.mq_curmsgs);
	CHECK_RECEIVES(q, "high", 2);
	CHECK_RECEIVES(q, "low", 1);
	return TEST_RESULT();
}
