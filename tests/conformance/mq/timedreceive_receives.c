/* SPDX-License-Identifier: BSD-2-Clause */
/* While there is a message mq_timedreceive is mq_receive. */
// spec: mq_receive 5
// variants: mq
#include "mq.h"

int main(void)
{
	struct timespec later = in_ms(60000);
	mqd_t q = any_queue(0);
	char in[SIZE];
	unsigned prio = 0;

	CHECK_SENDS(q, "low", 1);
	CHECK_SENDS(q, "high", 2);
	CHECK_EQ(mq_timedreceive(q, in, SIZE, &prio, &later), 4);
	CHECK_EQ(prio, 2);
	CHECK_EQ(memcmp(in, "high", 4), 0);
	CHECK_EQ(mq_timedreceive(q, in, SIZE, &prio, &later), 3);
	CHECK_EQ(prio, 1);
	CHECK_COUNT(q, 0);
	return TEST_RESULT();
}
