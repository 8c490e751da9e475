/* SPDX-License-Identifier: BSD-2-Clause */
/* A descriptor of one direction sets its flag as one of both does. */
// spec: mq_setattr 1
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64], in[SIZE];
	struct mq_attr nonblock = {.mq_flags = O_NONBLOCK};
	mqd_t q = new_queue(test_name(name, "direction"), 0);
	mqd_t receives = mq_open(name, O_RDONLY), sends = mq_open(name, O_WRONLY);

	CHECK_OK(mq_setattr(receives, &nonblock, NULL));
	CHECK_OK(mq_setattr(sends, &nonblock, NULL));
	CHECK_FAILS(mq_receive(receives, in, SIZE, NULL), EAGAIN);
	CHECK_FAILS(mq_send(receives, "m", 1, 0), EBADF);
	fill(q);
	CHECK_FAILS(mq_send(sends, "m", 1, 0), EAGAIN);
	CHECK_FAILS(mq_receive(sends, in, SIZE, NULL), EBADF);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
