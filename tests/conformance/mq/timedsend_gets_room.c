/* SPDX-License-Identifier: BSD-2-Clause */
/* Room that comes in time is used. */
// spec: mq_send 4
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	struct timespec later = in_ms(60000);

	CHECK_OK(mq_timedsend(q, "waited", 6, 9, &later));
}

int main(void)
{
	q = any_queue(0);
	wait_for_room(q, send, 0);
	CHECK_RECEIVES(q, "waited", 9);
	return TEST_RESULT();
}
