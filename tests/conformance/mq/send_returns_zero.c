/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_send returns 0, and one message more is in the queue. */
// spec: mq_send 1, RETURN VALUE
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	for (int i = 0; i < MESSAGES; i++) {
		CHECK_EQ(mq_send(q, "m", 1, 0), 0);
		CHECK_COUNT(q, i + 1);
	}
	return TEST_RESULT();
}
