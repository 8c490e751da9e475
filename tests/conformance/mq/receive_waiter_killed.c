/* SPDX-License-Identifier: BSD-2-Clause */
/* A receiver that is killed while it waits takes no message along: the next one gets it. */
// spec: mq_receive 4, _exit
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	CHECK_RECEIVES(q, "m", 1);
}

int main(void)
{
	pid_t dead, alive;

	q = any_queue(0);
	dead = start_waiting(receive);
	alive = start_waiting(receive);
	CHECK_OK(kill(dead, SIGKILL));
	CHECK_EQ(waitpid(dead, NULL, 0), dead);
	CHECK_SENDS(q, "m", 1);
	join_child(alive);
	CHECK_COUNT(q, 0);
	return TEST_RESULT();
}
