/* SPDX-License-Identifier: BSD-2-Clause */
/* The wait for room ends when the time has come, not before, and nothing was queued. */
// spec: mq_send 4, 5, [ETIMEDOUT]
// variants: mq
#include "mq.h"

int main(void)
{
	struct timespec soon;
	mqd_t q = any_queue(0);

	fill(q);
	soon = in_ms(40);
	CHECK_FAILS(mq_timedsend(q, "m", 1, 9, &soon), ETIMEDOUT);
	CHECK(is_past(&soon));
	CHECK_COUNT(q, MESSAGES);
	CHECK_RECEIVES(q, "filler", 1);
	return TEST_RESULT();
}
