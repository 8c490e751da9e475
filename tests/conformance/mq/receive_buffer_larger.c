/* SPDX-License-Identifier: BSD-2-Clause */
/* A larger buffer does no harm, and what lies beyond mq_msgsize is not touched. */
// spec: mq_receive 1
// variants: mq
#include "mq.h"

int main(void)
{
	static char in[1000];
	mqd_t q = any_queue(0);

	memset(in, 'x', sizeof(in));
	CHECK_SENDS(q, "message", 0);
	CHECK_EQ(mq_receive(q, in, sizeof(in), NULL), 7);
	CHECK_EQ(memcmp(in, "message", 7), 0);
	for (size_t i = SIZE; i < sizeof(in); i++)
		CHECK_EQ(in[i], 'x');
	return TEST_RESULT();
}
