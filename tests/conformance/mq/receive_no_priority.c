/* SPDX-License-Identifier: BSD-2-Clause */
/* msg_prio may be NULL. */
// spec: mq_receive 3
// variants: mq
#include "mq.h"

int main(void)
{
	struct timespec later = in_ms(60000);
	mqd_t q = any_queue(0);
	char in[SIZE];

	CHECK_SENDS(q, "m", 3);
	CHECK_SENDS(q, "no", 2);
	CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
	CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &later), 2);
	return TEST_RESULT();
}
