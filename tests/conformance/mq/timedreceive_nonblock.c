/* SPDX-License-Identifier: BSD-2-Clause */
/* With O_NONBLOCK mq_timedreceive is mq_receive: an empty queue is EAGAIN, whatever the time. */
// spec: mq_receive 5, [EAGAIN]
// variants: mq
#include "mq.h"

int main(void)
{
	const struct timespec epoch = {0, 0};
	struct timespec later = in_ms(60000);
	mqd_t q = any_queue(O_NONBLOCK);
	char in[SIZE];

	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &later), EAGAIN);
	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &epoch), EAGAIN);
	CHECK_SENDS(q, "m", 0);
	CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &epoch), 1);
	return TEST_RESULT();
}
