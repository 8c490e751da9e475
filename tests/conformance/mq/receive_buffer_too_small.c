/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A buffer smaller than mq_msgsize is EMSGSIZE even if the message would fit, and the
 * message stays.
 */
// spec: mq_receive 1, [EMSGSIZE]
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);
	char in[SIZE] = "untouched";

	CHECK_FAILS(mq_receive(q, in, SIZE - 1, NULL), EMSGSIZE);
	CHECK_SENDS(q, "m", 3);
	CHECK_FAILS(mq_receive(q, in, SIZE - 1, NULL), EMSGSIZE);
	CHECK_FAILS(mq_receive(q, in, 1, NULL), EMSGSIZE);
	CHECK_FAILS(mq_receive(q, in, 0, NULL), EMSGSIZE);
	CHECK_STR(in, "untouched");
	CHECK_COUNT(q, 1);
	CHECK_RECEIVES(q, "m", 3);
	return TEST_RESULT();
}
