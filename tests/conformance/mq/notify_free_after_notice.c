/* SPDX-License-Identifier: BSD-2-Clause */
/* Once the notice is sent the queue is free for another process to register. */
// spec: mq_notify 3
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void register_too(void)
{
	want_signal(q);
	CHECK_RECEIVES(q, "m", 0);
	CHECK_SENDS(q, "n", 0);
	CHECK(came(SIGUSR1));
}

int main(void)
{
	q = any_queue(0);
	want_signal(q);
	CHECK_SENDS(q, "m", 0);
	join_child(start(register_too));
	CHECK(came(SIGUSR1));
	CHECK_RECEIVES(q, "n", 0);
	CHECK(!came(SIGUSR1));
	return TEST_RESULT();
}
