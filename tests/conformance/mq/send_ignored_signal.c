/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal that is ignored does not end the wait for room. */
// spec: mq_send 3
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	CHECK(signal(SIGUSR1, SIG_IGN) != SIG_ERR);
	CHECK_SENDS(q, "late", 9);
}

int main(void)
{
	q = any_queue(0);
	wait_for_room(q, send, SIGUSR1);
	CHECK_RECEIVES(q, "late", 9);
	return TEST_RESULT();
}
