/* SPDX-License-Identifier: BSD-2-Clause */
/* Each message ends the wait of one receiver, the others wait on. */
// spec: mq_receive 4
// variants: mq
#include "mq.h"

enum { RECEIVERS = 4 };

static mqd_t q, done;

static void receive(void)
{
	CHECK_RECEIVES(q, "one", 0);
	CHECK_SENDS(done, "done", 0);
}

int main(void)
{
	pid_t pid[RECEIVERS];

	q = any_queue(0);
	done = any_queue(0);
	for (int i = 0; i < RECEIVERS; i++)
		pid[i] = start_waiting(receive);
	for (int i = 0; i < RECEIVERS; i++) {
		CHECK_SENDS(q, "one", 0);
		CHECK_RECEIVES(done, "done", 0);
		CHECK_COUNT(q, 0);
		CHECK_COUNT(done, 0);
	}
	for (int i = 0; i < RECEIVERS; i++)
		join_child(pid[i]);
	return TEST_RESULT();
}
