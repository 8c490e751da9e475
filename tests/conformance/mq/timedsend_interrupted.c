/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal handler ends the wait for room before its time. */
// spec: mq_send 3, 4, [EINTR]
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	struct timespec later = in_ms(60000);

	handle(SIGUSR1, 0);
	CHECK_FAILS(mq_timedsend(q, "m", 1, 9, &later), EINTR);
	CHECK(!is_past(&later));
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	fill(q);
	pid = start_waiting(send);
	CHECK_OK(kill(pid, SIGUSR1));
	join_child(pid);
	CHECK_COUNT(q, MESSAGES);
	return TEST_RESULT();
}
