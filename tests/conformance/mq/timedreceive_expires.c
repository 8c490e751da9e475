/* SPDX-License-Identifier: BSD-2-Clause */
/* The wait for a message ends when the time has come, and not before. */
// spec: mq_receive 5, 6, [ETIMEDOUT]
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);
	struct timespec soon = in_ms(40);
	char in[SIZE] = "untouched";

	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &soon), ETIMEDOUT);
	CHECK(is_past(&soon));
	CHECK_STR(in, "untouched");
	CHECK_SENDS(q, "m", 1);
	CHECK_RECEIVES(q, "m", 1);
	return TEST_RESULT();
}
