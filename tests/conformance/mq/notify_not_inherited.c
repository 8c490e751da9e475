/* SPDX-License-Identifier: BSD-2-Clause */
/* A child of fork is not registered, and its end leaves its parent's registration. */
// spec: fork, mq_notify 1
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	CHECK_SENDS(q, "m", 0);
	CHECK(!came(SIGUSR1));
}

static void end(void)
{
}

int main(void)
{
	q = any_queue(0);
	want_signal(q);
	join_child(start(end));
	CHECK(is_registered(q));
	join_child(start(send));
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
