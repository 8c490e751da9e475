/* SPDX-License-Identifier: BSD-2-Clause */
/* While there is room mq_timedsend is mq_send. */
// spec: mq_send 4
// variants: mq
#include "mq.h"

int main(void)
{
	struct timespec later = in_ms(60000);
	mqd_t q = any_queue(0);

	CHECK_EQ(mq_timedsend(q, "low", 3, 1, &later), 0);
	CHECK_EQ(mq_timedsend(q, "high", 4, 2, &later), 0);
	CHECK_EQ(mq_timedsend(q, "low too", 7, 1, &later), 0);
	CHECK_RECEIVES(q, "high", 2);
	CHECK_RECEIVES(q, "low", 1);
	CHECK_RECEIVES(q, "low too", 1);
	return TEST_RESULT();
}
