/* SPDX-License-Identifier: BSD-2-Clause */
/* A sender waits while the queue is full; nothing is lost, and the order stays. */
// variants: mq
#include "queue.h"

enum { COUNT = 500 };

int main(void)
{
	mqd_t q = any_queue(0);
	pid_t pid = fork();

	if (!pid) {
		for (int i = 0; i < COUNT; i++)
			CHECK_OK(mq_send(q, (char *)&i, sizeof(i), 3));
		_exit(TEST_RESULT());
	}
	for (int i = 0; i < COUNT; i++) {
		char in[SIZE];
		int got = -1;

		CHECK_EQ(mq_receive(q, in, SIZE, NULL), sizeof(got));
		memcpy(&got, in, sizeof(got));
		CHECK_EQ(got, i);
	}
	join_child(pid);
	return TEST_RESULT();
}
