/* SPDX-License-Identifier: BSD-2-Clause */
/* A sender that is killed while it waits sends nothing, and the next one gets the room. */
// spec: mq_send 3, _exit
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	CHECK_SENDS(q, "dead", 9);
}

static void send_after(void)
{
	CHECK_SENDS(q, "alive", 9);
}

int main(void)
{
	pid_t dead, alive;

	q = any_queue(0);
	fill(q);
	dead = start_waiting(send);
	alive = start_waiting(send_after);
	CHECK_OK(kill(dead, SIGKILL));
	CHECK_EQ(waitpid(dead, NULL, 0), dead);
	CHECK_RECEIVES(q, "filler", 1);
	join_child(alive);
	CHECK_RECEIVES(q, "alive", 9);
	CHECK_RECEIVES(q, "filler", 1);
	return TEST_RESULT();
}
