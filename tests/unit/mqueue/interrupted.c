/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal handler that runs ends a wait with EINTR. */
// variants: mq
#include "queue.h"

static void nothing(int sig)
{
	(void)sig;
}

static void interrupt(void)
{
	struct sigaction act = {.sa_handler = nothing};
	pid_t parent = getpid();

	CHECK_OK(sigaction(SIGUSR1, &act, NULL));
	if (fork())
		return;
	for (;;) {
		usleep(20000);
		if (getppid() != parent || kill(parent, SIGUSR1))
			_exit(0);
	}
}

int main(void)
{
	mqd_t q = any_queue(0);
	char in[SIZE];

	interrupt();
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EINTR);
	for (int i = 0; i < MESSAGES; i++)
		while (mq_send(q, "m", 1, 0) == -1)
			CHECK_EQ(errno, EINTR);
	CHECK_FAILS(mq_send(q, "m", 1, 0), EINTR);
	return TEST_RESULT();
}
