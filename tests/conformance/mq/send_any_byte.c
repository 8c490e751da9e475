/* SPDX-License-Identifier: BSD-2-Clause */
/* Every byte of every value comes as it was sent; a zero ends nothing. */
// spec: mq_send 1
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = queue_of(1, 256);
	char out[256], in[256];

	for (int i = 0; i < 256; i++)
		out[i] = (char)(255 - i);
	CHECK_OK(mq_send(q, out, 256, 0));
	CHECK_EQ(mq_receive(q, in, 256, NULL), 256);
	CHECK_EQ(memcmp(in, out, 256), 0);
	CHECK_OK(mq_send(q, "\0\0a", 3, 0));
	CHECK_EQ(mq_receive(q, in, 256, NULL), 3);
	CHECK_EQ(memcmp(in, "\0\0a", 3), 0);
	return TEST_RESULT();
}
