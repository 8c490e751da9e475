/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_receive returns the length of the message, and the message is gone. */
// spec: mq_receive 1, RETURN VALUE
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);
	char in[SIZE];

	for (size_t len = 1; len <= SIZE; len += 5) {
		CHECK_OK(mq_send(q, "0123456789abcdefghijklmnopqrstuv", len, 0));
		CHECK_EQ(mq_receive(q, in, SIZE, NULL), len);
		CHECK_EQ(memcmp(in, "0123456789abcdefghijklmnopqrstuv", len), 0);
		CHECK_COUNT(q, 0);
	}
	return TEST_RESULT();
}
