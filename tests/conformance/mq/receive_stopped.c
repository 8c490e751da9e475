/* SPDX-License-Identifier: BSD-2-Clause */
/* A receiver that is stopped and continued while it waits receives what then comes. */
// spec: mq_receive 4, SIGCONT
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	CHECK_RECEIVES(q, "late", 3);
}

int main(void)
{
	pid_t pid;
	int status;

	q = any_queue(0);
	pid = start_waiting(receive);
	CHECK_OK(kill(pid, SIGSTOP));
	CHECK_EQ(waitpid(pid, &status, WUNTRACED), pid);
	CHECK(WIFSTOPPED(status));
	CHECK_SENDS(q, "late", 3);
	CHECK_OK(kill(pid, SIGCONT));
	join_child(pid);
	CHECK_COUNT(q, 0);
	return TEST_RESULT();
}
