/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_flags has O_NONBLOCK as the open description has it, and no other flag. */
// spec: mq_getattr 4
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	struct mq_attr got;
	mqd_t q = new_queue(test_name(name, "flags"), 0);

	CHECK_OK(mq_getattr(q, &got));
	CHECK_EQ(got.mq_flags, 0);
	CHECK_OK(mq_getattr(mq_open(name, O_RDONLY | O_NONBLOCK), &got));
	CHECK_EQ(got.mq_flags, O_NONBLOCK);
	CHECK_OK(mq_getattr(mq_open(name, O_WRONLY), &got));
	CHECK_EQ(got.mq_flags, 0);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
