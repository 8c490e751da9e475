/* SPDX-License-Identifier: BSD-2-Clause */
/* A time that will not come in anybody's life is as good as none. */
// spec: mq_receive 5
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	const struct timespec never = {0x7fffffffffffffff, 999999999};
	char in[SIZE];

	CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &never), 4);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	pid = start_waiting(receive);
	CHECK_SENDS(q, "late", 9);
	join_child(pid);
	return TEST_RESULT();
}
