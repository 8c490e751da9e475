/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal handler ends the wait for a message before its time. */
// spec: mq_receive 4, 5, [EINTR]
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	struct timespec later = in_ms(60000);
	char in[SIZE];

	handle(SIGUSR1, 0);
	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &later), EINTR);
	CHECK(!is_past(&later));
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	pid = start_waiting(receive);
	CHECK_OK(kill(pid, SIGUSR1));
	join_child(pid);
	return TEST_RESULT();
}
