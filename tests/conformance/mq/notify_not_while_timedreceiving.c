/* SPDX-License-Identifier: BSD-2-Clause */
/* The same is true of a receiver that waits in mq_timedreceive. */
// spec: mq_notify 4
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	struct timespec later = in_ms(60000);
	char in[SIZE];

	CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &later), 1);
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
	return TEST_RESULT();
}
