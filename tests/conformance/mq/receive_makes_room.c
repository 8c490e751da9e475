/* SPDX-License-Identifier: BSD-2-Clause */
/* Each message that is received makes room for one. */
// spec: mq_receive 1, mq_send 3
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(O_NONBLOCK);

	fill(q);
	for (int i = 0; i < 3 * MESSAGES; i++) {
		CHECK_FAILS(mq_send(q, "filler", 6, 1), EAGAIN);
		CHECK_RECEIVES(q, "filler", 1);
		CHECK_SENDS(q, "filler", 1);
	}
	CHECK_COUNT(q, MESSAGES);
	return TEST_RESULT();
}
