/* SPDX-License-Identifier: BSD-2-Clause */
/* Highest priority first; within a priority first in, first out. */
// variants: mq
// spec: POSIX.1-2024 mq_receive
#include "queue.h"

static const unsigned prio[] = {1, 5, 1, 32767, 5, 0};
static const char expected[] = "DBEACF";

int main(void)
{
	char name[64], in[8];
	struct mq_attr attr = {.mq_maxmsg = 8, .mq_msgsize = 8};
	mqd_t q = mq_open(test_name(name, "order"), O_RDWR | O_CREAT, 0600, &attr);

	CHECK_OK(q);
	CHECK_OK(mq_unlink(name));
	for (int i = 0; i < 6; i++)
		CHECK_EQ(mq_send(q, &"ABCDEF"[i], 1, prio[i]), 0);
	for (int i = 0; i < 6; i++) {
		unsigned got = 1234;

		CHECK_EQ(mq_receive(q, in, 8, &got), 1);
		CHECK_EQ(in[0], expected[i]);
		CHECK_EQ(got, prio[expected[i] - 'A']);
	}
	return TEST_RESULT();
}
