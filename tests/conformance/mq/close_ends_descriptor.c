/* SPDX-License-Identifier: BSD-2-Clause */
/* After mq_close no function takes the descriptor any more. */
// spec: mq_close 1, [EBADF]
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);
	struct mq_attr attr;
	char in[SIZE];

	CHECK_EQ(mq_close(q), 0);
	CHECK_FAILS(mq_send(q, "m", 1, 0), EBADF);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EBADF);
	CHECK_FAILS(mq_getattr(q, &attr), EBADF);
	CHECK_FAILS(mq_close(q), EBADF);
	return TEST_RESULT();
}
