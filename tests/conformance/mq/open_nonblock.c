/* SPDX-License-Identifier: BSD-2-Clause */
/* With O_NONBLOCK nothing waits, without it the flag is clear; each descriptor has its own. */
// spec: mq_open 5, O_NONBLOCK
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64], in[SIZE];
	mqd_t waits = new_queue(test_name(name, "nonblock"), 0);
	mqd_t hurries = mq_open(name, O_RDWR | O_NONBLOCK);
	struct mq_attr attr;

	CHECK_FAILS(mq_receive(hurries, in, SIZE, NULL), EAGAIN);
	CHECK_OK(mq_getattr(hurries, &attr));
	CHECK_EQ(attr.mq_flags, O_NONBLOCK);
	CHECK_OK(mq_getattr(waits, &attr));
	CHECK_EQ(attr.mq_flags, 0);
	fill(waits);
	CHECK_FAILS(mq_send(hurries, "m", 1, 0), EAGAIN);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
