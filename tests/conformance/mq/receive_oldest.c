/* SPDX-License-Identifier: BSD-2-Clause */
/* Of several messages of the highest priority the oldest is received. */
// spec: mq_receive 1
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	CHECK_SENDS(q, "low", 1);
	CHECK_SENDS(q, "old", 2);
	CHECK_SENDS(q, "new", 2);
	CHECK_RECEIVES(q, "old", 2);
	CHECK_SENDS(q, "newest", 2);
	CHECK_RECEIVES(q, "new", 2);
	CHECK_RECEIVES(q, "newest", 2);
	CHECK_RECEIVES(q, "low", 1);
	return TEST_RESULT();
}
