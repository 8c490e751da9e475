/* SPDX-License-Identifier: BSD-2-Clause */
/* The signal ends sigsuspend and the like: a process can sleep until a message comes. */
// spec: mq_notify 1, SIGEV_SIGNAL
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void sleep_until_notice(void)
{
	sigset_t none;

	handle(SIGUSR1, 0);
	want_signal(q);
	sigemptyset(&none);
	CHECK_FAILS(sigsuspend(&none), EINTR);
	CHECK_EQ(signals_seen, 1);
	CHECK_RECEIVES(q, "m", 0);
}

int main(void)
{
	pid_t pid;

	q = any_queue(0);
	pid = start_waiting(sleep_until_notice);
	CHECK_SENDS(q, "m", 0);
	join_child(pid);
	return TEST_RESULT();
}
