/* SPDX-License-Identifier: BSD-2-Clause */
/* A message may be as long as mq_msgsize, and comes whole. */
// spec: mq_send 1
// variants: mq
#include "mq.h"

int main(void)
{
	enum { LONG = 8000 };
	mqd_t q = queue_of(2, LONG);
	static char out[LONG], in[LONG];

	for (int i = 0; i < LONG; i++)
		out[i] = (char)(i * 7 + i / 256);
	CHECK_OK(mq_send(q, out, LONG, 0));
	CHECK_EQ(mq_receive(q, in, LONG, NULL), LONG);
	CHECK_EQ(memcmp(in, out, LONG), 0);
	return TEST_RESULT();
}
