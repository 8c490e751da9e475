/* SPDX-License-Identifier: BSD-2-Clause */
/* A registration ends with its process: as it exits, and as it is killed. */
// spec: _exit, mq_close 2
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q, ready;

static void exits(void)
{
	want_signal(q);
}

static void is_killed(void)
{
	want_signal(q);
	CHECK_SENDS(ready, "ready", 0);
	for (;;)
		pause();
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	ready = any_queue(0);
	join_child(start(exits));
	CHECK(!is_registered(q));
	pid = start(is_killed);
	CHECK_RECEIVES(ready, "ready", 0);
	CHECK(is_registered(q));
	CHECK_OK(kill(pid, SIGKILL));
	CHECK_EQ(waitpid(pid, NULL, 0), pid);
	want_signal(q);
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
