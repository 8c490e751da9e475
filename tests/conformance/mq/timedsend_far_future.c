/* SPDX-License-Identifier: BSD-2-Clause */
/* A time that will not come in anybody's life is as good as none. */
// spec: mq_send 4
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	const struct timespec never = {0x7fffffffffffffff, 999999999};

	CHECK_OK(mq_timedsend(q, "waited", 6, 9, &never));
}

int main(void)
{
	q = any_queue(0);
	wait_for_room(q, send, 0);
	CHECK_RECEIVES(q, "waited", 9);
	return TEST_RESULT();
}
