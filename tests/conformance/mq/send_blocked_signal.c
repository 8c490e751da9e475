/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal that is blocked does not end the wait for room, and is pending after it. */
// spec: mq_send 3
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	block(SIGUSR1);
	CHECK_SENDS(q, "late", 9);
	CHECK(came(SIGUSR1));
}

int main(void)
{
	q = any_queue(0);
	wait_for_room(q, send, SIGUSR1);
	CHECK_RECEIVES(q, "late", 9);
	return TEST_RESULT();
}
