/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal handler ends the wait for a message; the next one is not lost. */
// spec: mq_receive 4, [EINTR]
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	char in[SIZE];

	handle(SIGUSR1, 0);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EINTR);
	CHECK_EQ(signals_seen, 1);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	pid = start_waiting(receive);
	CHECK_OK(kill(pid, SIGUSR1));
	join_child(pid);
	CHECK_SENDS(q, "kept", 3);
	CHECK_RECEIVES(q, "kept", 3);
	return TEST_RESULT();
}
