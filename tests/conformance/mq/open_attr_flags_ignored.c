/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_flags and mq_curmsgs of the attributes do not count; oflag alone has O_NONBLOCK. */
// spec: mq_open 5, O_CREAT
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	struct mq_attr attr = {.mq_flags = O_NONBLOCK, .mq_maxmsg = 2, .mq_msgsize = SIZE};
	struct mq_attr got;
	mqd_t q;

	attr.mq_curmsgs = 2;
	CHECK_OK(q = mq_open(test_name(name, "flags"), O_RDWR | O_CREAT | O_EXCL, 0600, &attr));
	CHECK_OK(mq_getattr(q, &got));
	CHECK_EQ(got.mq_flags, 0);
	CHECK_EQ(got.mq_curmsgs, 0);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
