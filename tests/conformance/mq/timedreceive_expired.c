/* SPDX-License-Identifier: BSD-2-Clause */
/* A time that has passed at the call ends it at once when the queue is empty. */
// spec: mq_receive 6, [ETIMEDOUT]
// variants: mq
#include "mq.h"

int main(void)
{
	const struct timespec epoch = {0, 0}, early = {1, 999999999};
	struct timespec just = in_ms(-1), start = in_ms(0);
	mqd_t q = any_queue(0);
	char in[SIZE];

	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &epoch), ETIMEDOUT);
	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &early), ETIMEDOUT);
	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &just), ETIMEDOUT);
	CHECK(clock_ms_since(CLOCK_REALTIME, &start) < 5000);
	return TEST_RESULT();
}
