/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The handler of the notice's signal finds the registration gone and may register anew.
 * mq_notify is not async-signal-safe; here it runs only while sigsuspend waits. qemu-user
 * for x86_64 enters handlers with a misaligned stack.
 */
// spec: mq_notify 3
// needs: !user:kernel !user:auto !user:x86_64
// variants: mq
#include "mq.h"

static mqd_t q;
static volatile sig_atomic_t notices;

static void again(int sig)
{
	struct sigevent ev = by_signal(sig);

	notices++;
	CHECK_RECEIVES(q, "m", 0);
	CHECK_OK(mq_notify(q, &ev));
}

static void send(void)
{
	CHECK_SENDS(q, "m", 0);
}

int main(void)
{
	struct sigaction act = {.sa_handler = again};
	sigset_t none;

	q = any_queue(0);
	CHECK_OK(sigaction(SIGUSR1, &act, NULL));
	want_signal(q);
	sigemptyset(&none);
	for (int i = 1; i <= 3; i++) {
		pid_t pid = start(send);

		while (notices < i)
			sigsuspend(&none);
		join_child(pid);
	}
	CHECK_EQ(notices, 3);
	return TEST_RESULT();
}
