/* SPDX-License-Identifier: BSD-2-Clause */
/* Who registers with a queue that has messages is told when it was emptied and one comes. */
// spec: mq_notify 1
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	fill(q);
	want_signal(q);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_RECEIVES(q, "filler", 1);
	CHECK(!came(SIGUSR1));
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
