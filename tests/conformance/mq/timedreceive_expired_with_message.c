/* SPDX-License-Identifier: BSD-2-Clause */
/* While there is a message no time is too late. */
// spec: mq_receive 8
// variants: mq
#include "mq.h"

int main(void)
{
	const struct timespec epoch = {0, 0};
	struct timespec just = in_ms(-1);
	mqd_t q = any_queue(0);
	char in[SIZE];

	CHECK_SENDS(q, "a", 0);
	CHECK_SENDS(q, "bb", 0);
	CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &epoch), 1);
	CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &just), 2);
	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &epoch), ETIMEDOUT);
	return TEST_RESULT();
}
