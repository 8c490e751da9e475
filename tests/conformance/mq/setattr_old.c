/* SPDX-License-Identifier: BSD-2-Clause */
/* omqstat gets what mq_getattr would have given before. */
// spec: mq_setattr 4
// variants: mq
#include "mq.h"

int main(void)
{
	struct mq_attr nonblock = {.mq_flags = O_NONBLOCK}, none = {.mq_flags = 0}, old;
	mqd_t q = any_queue(0);

	CHECK_SENDS(q, "m", 0);
	memset(&old, 0xff, sizeof(old));
	CHECK_OK(mq_setattr(q, &nonblock, &old));
	CHECK_EQ(old.mq_flags, 0);
	CHECK_EQ(old.mq_maxmsg, MESSAGES);
	CHECK_EQ(old.mq_msgsize, SIZE);
	CHECK_EQ(old.mq_curmsgs, 1);
	CHECK_SENDS(q, "m", 0);
	CHECK_OK(mq_setattr(q, &none, &old));
	CHECK_EQ(old.mq_flags, O_NONBLOCK);
	CHECK_EQ(old.mq_curmsgs, 2);
	return TEST_RESULT();
}
