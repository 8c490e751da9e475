/* SPDX-License-Identifier: BSD-2-Clause */
/* A number that mq_open returns again after mq_close is the new queue's. */
// spec: mq_close 1
// variants: mq
#include "mq.h"

int main(void)
{
	char old_name[64], new_name[64];
	mqd_t old = new_queue(test_name(old_name, "old"), 0), q;

	CHECK_SENDS(old, "old", 0);
	CHECK_OK(mq_close(old));
	q = new_queue(test_name(new_name, "new"), O_NONBLOCK);
	CHECK_EQ(q, old);
	CHECK_COUNT(q, 0);
	CHECK_SENDS(q, "new", 0);
	CHECK_RECEIVES(q, "new", 0);
	CHECK_RECEIVES(mq_open(old_name, O_RDWR), "old", 0);
	CHECK_OK(mq_unlink(old_name));
	CHECK_OK(mq_unlink(new_name));
	return TEST_RESULT();
}
