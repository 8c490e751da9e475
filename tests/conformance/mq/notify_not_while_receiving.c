/* SPDX-License-Identifier: BSD-2-Clause */
/* A message that a waiting receiver takes is no reason for a notice; the next one is. */
// spec: mq_notify 4
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	CHECK_RECEIVES(q, "m", 0);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	want_signal(q);
	pid = start_waiting(receive);
	CHECK_SENDS(q, "m", 0);
	join_child(pid);
	CHECK(!came(SIGUSR1));
	CHECK(is_registered(q));
	CHECK_SENDS(q, "n", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
