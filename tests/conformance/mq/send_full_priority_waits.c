/* SPDX-License-Identifier: BSD-2-Clause */
/* A full queue is full for every priority: a sender of the highest waits too, then goes ahead. */
// spec: mq_send 3
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	CHECK_SENDS(q, "urgent", 30000);
}

int main(void)
{
	q = any_queue(0);
	wait_for_room(q, send, 0);
	CHECK_RECEIVES(q, "urgent", 30000);
	CHECK_RECEIVES(q, "filler", 1);
	return TEST_RESULT();
}
