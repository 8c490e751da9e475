/* SPDX-License-Identifier: BSD-2-Clause */
/* A receiver that was killed while it waited is none: the next message is told. */
// spec: mq_notify 4
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	char in[SIZE];

	mq_receive(q, in, SIZE, NULL);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	want_signal(q);
	pid = start_waiting(receive);
	CHECK_OK(kill(pid, SIGKILL));
	CHECK_EQ(waitpid(pid, NULL, 0), pid);
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
