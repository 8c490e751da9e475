/* SPDX-License-Identifier: BSD-2-Clause */
/* A wait that lasts until its time limit is ETIMEDOUT, and not before. */
// variants: mq
#include "queue.h"

static void check(mqd_t q, int sending)
{
	struct timespec limit = in_ms(60), now;
	char in[SIZE];

	if (sending)
		CHECK_FAILS(mq_timedsend(q, "m", 1, 0, &limit), ETIMEDOUT);
	else
		CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &limit), ETIMEDOUT);
	clock_gettime(CLOCK_REALTIME, &now);
	CHECK(now.tv_sec > limit.tv_sec ||
	      (now.tv_sec == limit.tv_sec && now.tv_nsec >= limit.tv_nsec));
}

int main(void)
{
	mqd_t q = any_queue(0);

	check(q, 0);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_OK(mq_send(q, "m", 1, 0));
	check(q, 1);
	return TEST_RESULT();
}
