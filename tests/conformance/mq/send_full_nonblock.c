/* SPDX-License-Identifier: BSD-2-Clause */
/* With O_NONBLOCK a full queue is EAGAIN and stays as it was; after a receive there is room. */
// spec: mq_send 3, [EAGAIN]
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(O_NONBLOCK);

	fill(q);
	CHECK_FAILS(mq_send(q, "m", 1, 0), EAGAIN);
	CHECK_FAILS(mq_send(q, "m", 1, 9), EAGAIN);
	CHECK_FAILS(mq_send(q, "", 0, 0), EAGAIN);
	CHECK_COUNT(q, MESSAGES);
	CHECK_RECEIVES(q, "filler", 1);
	CHECK_SENDS(q, "m", 9);
	CHECK_FAILS(mq_send(q, "m", 1, 9), EAGAIN);
	CHECK_RECEIVES(q, "m", 9);
	return TEST_RESULT();
}
