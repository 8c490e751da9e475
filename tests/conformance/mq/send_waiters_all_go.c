/* SPDX-License-Identifier: BSD-2-Clause */
/* Each receive lets one of several waiting senders in, until all have sent. */
// spec: mq_send 3
// variants: mq
#include "mq.h"

enum { SENDERS = 5 };

static mqd_t q;

static void send(void)
{
	CHECK_SENDS(q, "waited", 0);
}

int main(void)
{
	pid_t pid[SENDERS];

	q = any_queue(0);
	fill(q);
	for (int i = 0; i < SENDERS; i++)
		pid[i] = start_waiting(send);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_RECEIVES(q, "filler", 1);
	for (int i = 0; i < SENDERS; i++)
		CHECK_RECEIVES(q, "waited", 0);
	for (int i = 0; i < SENDERS; i++)
		join_child(pid[i]);
	CHECK_COUNT(q, 0);
	return TEST_RESULT();
}
