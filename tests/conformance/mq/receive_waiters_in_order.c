/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Of several receivers of one scheduling priority the one that has waited longest gets the
 * message. In shared memory the woken compete.
 */
// spec: mq_receive 4
// needs: kernel
// variants: mq
#include "mq.h"

static mqd_t q;
static unsigned number;

static void receive(void)
{
	char text[2] = {(char)('0' + number), 0};

	CHECK_RECEIVES(q, text, 0);
}

int main(void)
{
	pid_t pid[3];

	q = any_queue(0);
	for (number = 0; number < 3; number++)
		pid[number] = start_waiting(receive);
	CHECK_SENDS(q, "0", 0);
	CHECK_SENDS(q, "1", 0);
	CHECK_SENDS(q, "2", 0);
	for (int i = 0; i < 3; i++)
		join_child(pid[i]);
	return TEST_RESULT();
}
