/* SPDX-License-Identifier: BSD-2-Clause */
/* A time limit that is over matters only to a call that would have to wait. */
// variants: mq
#include "queue.h"

int main(void)
{
	const struct timespec over = {1, 0}, early = {0, 0};
	mqd_t q = any_queue(0);
	char in[SIZE];

	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &over), ETIMEDOUT);
	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &early), ETIMEDOUT);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_OK(mq_timedsend(q, "m", 1, 0, &over));
	CHECK_FAILS(mq_timedsend(q, "m", 1, 0, &over), ETIMEDOUT);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &over), 1);
	return TEST_RESULT();
}
