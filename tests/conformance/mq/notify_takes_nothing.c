/* SPDX-License-Identifier: BSD-2-Clause */
/* The notice takes no message: what came is still to be received. */
// spec: mq_notify 1
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	want_signal(q);
	CHECK_SENDS(q, "m", 9);
	CHECK(came(SIGUSR1));
	CHECK_COUNT(q, 1);
	CHECK_RECEIVES(q, "m", 9);
	return TEST_RESULT();
}
