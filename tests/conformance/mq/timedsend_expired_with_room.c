/* SPDX-License-Identifier: BSD-2-Clause */
/* While there is room no time is too late. */
// spec: mq_send 7
// variants: mq
#include "mq.h"

int main(void)
{
	const struct timespec epoch = {0, 0};
	struct timespec just = in_ms(-1);
	mqd_t q = any_queue(0);

	CHECK_OK(mq_timedsend(q, "a", 1, 0, &epoch));
	CHECK_OK(mq_timedsend(q, "b", 1, 0, &just));
	CHECK_RECEIVES(q, "a", 0);
	CHECK_RECEIVES(q, "b", 0);
	return TEST_RESULT();
}
