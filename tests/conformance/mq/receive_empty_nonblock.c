/* SPDX-License-Identifier: BSD-2-Clause */
/* With O_NONBLOCK an empty queue is EAGAIN; a message that comes later is received. */
// spec: mq_receive 4, [EAGAIN]
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(O_NONBLOCK);
	char in[SIZE] = "untouched";

	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
	CHECK_STR(in, "untouched");
	CHECK_SENDS(q, "m", 1);
	CHECK_RECEIVES(q, "m", 1);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
	return TEST_RESULT();
}
