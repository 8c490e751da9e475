/* SPDX-License-Identifier: BSD-2-Clause */
/* A queue that was created has no messages. */
// spec: mq_open 5, O_CREAT
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64], in[SIZE];
	mqd_t q = new_queue(test_name(name, "empty"), O_NONBLOCK);

	CHECK_COUNT(q, 0);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
