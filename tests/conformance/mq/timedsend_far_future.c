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
	pid_t pid;

	q = any_queue(0);
	fill(q);
	pid = start_waiting(send);
	CHECK_RECEIVES(q, "filler", 1);
	join_child(pid);
	CHECK_RECEIVES(q, "waited", 9);
	return TEST_RESULT();
}
