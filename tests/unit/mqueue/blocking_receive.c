/* SPDX-License-Identifier: BSD-2-Clause */
/* A receiver waits for a message that another process sends. */
// variants: mq
#include "queue.h"

int main(void)
{
	mqd_t ping = any_queue(0), pong = any_queue(0);
	pid_t pid = fork();
	char in[SIZE];

	for (int i = 0; i < 200; i++) {
		if (pid) {
			CHECK_OK(mq_send(ping, (char *)&i, sizeof(i), 0));
			CHECK_EQ(mq_receive(pong, in, SIZE, NULL), sizeof(i));
		} else {
			CHECK_EQ(mq_receive(ping, in, SIZE, NULL), sizeof(i));
			CHECK_OK(mq_send(pong, in, sizeof(i), 0));
		}
		CHECK_EQ(memcmp(in, &i, sizeof(i)), 0);
	}
	if (!pid)
		_exit(TEST_RESULT());
	join_child(pid);
	return TEST_RESULT();
}
