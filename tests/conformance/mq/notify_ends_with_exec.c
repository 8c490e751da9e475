/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * exec closes the queues' descriptors, and with them goes the registration. In shared
 * memory a registration ends with its process at the latest, not with exec.
 */
// spec: exec, mq_close 2
// needs: kernel !user:kernel
// variants: mq
#include "mq.h"

static mqd_t q;
static char *self;

static void change(void)
{
	char *args[] = {self, "wait", NULL};

	want_signal(q);
	execv("/proc/self/exe", args);
}

int main(int argc, char **argv)
{
	pid_t pid;

	if (argc > 1)
		return pause();
	self = argv[0];
	q = any_queue(0);
	pid = start(change);
	while (process_state(pid) != 'S' || is_registered(q))
		clock_sleep_ms(1);
	CHECK_OK(kill(pid, SIGKILL));
	CHECK_EQ(waitpid(pid, NULL, 0), pid);
	return TEST_RESULT();
}
