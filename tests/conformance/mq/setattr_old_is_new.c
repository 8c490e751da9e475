/* SPDX-License-Identifier: BSD-2-Clause */
/* Both arguments may point to the same structure. */
// spec: mq_setattr 2, 4
// variants: mq
#include "mq.h"

int main(void)
{
	struct mq_attr both = {.mq_flags = O_NONBLOCK};
	mqd_t q = any_queue(0);

	CHECK_OK(mq_setattr(q, &both, &both));
	CHECK_EQ(both.mq_flags, 0);
	CHECK_EQ(both.mq_maxmsg, MESSAGES);
	CHECK_OK(mq_getattr(q, &both));
	CHECK_EQ(both.mq_flags, O_NONBLOCK);
	return TEST_RESULT();
}
