/* SPDX-License-Identifier: BSD-2-Clause */
/* A descriptor opened for one direction is EBADF in the other; so is what is no queue at all. */
// variants: mq
#include "queue.h"

int main(void)
{
	char name[64], in[SIZE];
	mqd_t both = new_queue(test_name(name, "direction"), 0);
	mqd_t in_only = mq_open(name, O_RDONLY), out_only = mq_open(name, O_WRONLY);
	struct mq_attr attr;

	CHECK_OK(mq_send(out_only, "m", 1, 0));
	CHECK_FAILS(mq_send(in_only, "m", 1, 0), EBADF);
	CHECK_FAILS(mq_receive(out_only, in, SIZE, NULL), EBADF);
	CHECK_EQ(mq_receive(in_only, in, SIZE, NULL), 1);
	CHECK_OK(mq_close(both));
	CHECK_FAILS(mq_send(both, "m", 1, 0), EBADF);
	CHECK_FAILS(mq_receive(-1, in, SIZE, NULL), EBADF);
	CHECK_FAILS(mq_getattr(1, &attr), EBADF);
	CHECK_FAILS(mq_send(1, "m", 1, 0), EBADF);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
