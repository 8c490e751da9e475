/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_receive returns the message's length, 0 included, and the bytes as they were sent. */
// variants: mq
#include "queue.h"

int main(void)
{
	mqd_t q = any_queue(0);
	char out[SIZE], in[SIZE];
	unsigned prio = 99;

	for (int i = 0; i < SIZE; i++)
		out[i] = (char)(i * 11);
	for (size_t len = 0; len <= SIZE; len++) {
		memset(in, 'x', SIZE);
		CHECK_EQ(mq_send(q, out, len, 5), 0);
		CHECK_EQ(mq_receive(q, in, SIZE, &prio), (ssize_t)len);
		CHECK_EQ(memcmp(in, out, len), 0);
		CHECK_EQ(prio, 5);
	}
	CHECK_EQ(mq_send(q, out, 3, 0), 0);
	CHECK_EQ(mq_receive(q, in, SIZE, NULL), 3);
	return TEST_RESULT();
}
