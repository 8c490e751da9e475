/* SPDX-License-Identifier: BSD-2-Clause */
/* A buffer of exactly mq_msgsize bytes is enough for every message. */
// spec: mq_receive 1
// variants: mq
#include "mq.h"

int main(void)
{
	static char out[100], in[101];
	mqd_t q = queue_of(1, 100);

	memset(out, 'o', sizeof(out));
	in[100] = 'x';
	CHECK_OK(mq_send(q, out, 100, 0));
	CHECK_EQ(mq_receive(q, in, 100, NULL), 100);
	CHECK_EQ(memcmp(in, out, 100), 0);
	CHECK_EQ(in[100], 'x');
	return TEST_RESULT();
}
