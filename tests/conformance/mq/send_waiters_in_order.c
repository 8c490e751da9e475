/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Of several senders of one scheduling priority the one that has waited longest goes
 * first. In shared memory the woken compete.
 */
// spec: mq_send 3
// needs: kernel
// variants: mq
#include "mq.h"

static mqd_t q;
static unsigned number;

static void send(void)
{
	char text[2] = {(char)('0' + number), 0};

	CHECK_SENDS(q, text, 0);
}

int main(void)
{
	pid_t pid[3];

	q = queue_of(1, SIZE);
	CHECK_SENDS(q, "filler", 0);
	for (number = 0; number < 3; number++)
		pid[number] = start_waiting(send);
	CHECK_RECEIVES(q, "filler", 0);
	CHECK_RECEIVES(q, "0", 0);
	CHECK_RECEIVES(q, "1", 0);
	CHECK_RECEIVES(q, "2", 0);
	for (int i = 0; i < 3; i++)
		join_child(pid[i]);
	return TEST_RESULT();
}
