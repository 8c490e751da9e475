/* SPDX-License-Identifier: BSD-2-Clause */
/* A time that has passed at the call ends it at once when the queue is full. */
// spec: mq_send 5, [ETIMEDOUT]
// variants: mq
#include "mq.h"

int main(void)
{
	const struct timespec epoch = {0, 0}, early = {1, 999999999};
	struct timespec just = in_ms(-1), start = in_ms(0);
	mqd_t q = any_queue(0);

	fill(q);
	CHECK_FAILS(mq_timedsend(q, "m", 1, 0, &epoch), ETIMEDOUT);
	CHECK_FAILS(mq_timedsend(q, "m", 1, 0, &early), ETIMEDOUT);
	CHECK_FAILS(mq_timedsend(q, "m", 1, 0, &just), ETIMEDOUT);
	CHECK(clock_ms_since(CLOCK_REALTIME, &start) < 5000);
	CHECK_COUNT(q, MESSAGES);
	return TEST_RESULT();
}
