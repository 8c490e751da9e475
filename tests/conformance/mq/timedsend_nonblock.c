/* SPDX-License-Identifier: BSD-2-Clause */
/* With O_NONBLOCK mq_timedsend is mq_send: a full queue is EAGAIN, whatever the time. */
// spec: mq_send 4, [EAGAIN]
// variants: mq
#include "mq.h"

int main(void)
{
	const struct timespec epoch = {0, 0};
	struct timespec later = in_ms(60000);
	mqd_t q = any_queue(O_NONBLOCK);

	fill(q);
	CHECK_FAILS(mq_timedsend(q, "m", 1, 0, &later), EAGAIN);
	CHECK_FAILS(mq_timedsend(q, "m", 1, 0, &epoch), EAGAIN);
	CHECK_COUNT(q, MESSAGES);
	return TEST_RESULT();
}
