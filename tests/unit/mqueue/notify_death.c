/* SPDX-License-Identifier: BSD-2-Clause */
/* The registration goes when the registrant dies. */
// variants: mq
#include "queue.h"

int main(void)
{
	struct sigevent none = {.sigev_notify = SIGEV_NONE};
	mqd_t q = any_queue(0);
	pid_t pid;

	want_notice(q, &none);
	CHECK_OK(mq_notify(q, NULL));
	pid = fork();
	if (!pid) {
		CHECK_OK(mq_notify(q, &none));
		_exit(TEST_RESULT());
	}
	join_child(pid);
	CHECK_OK(mq_notify(q, &none));
	return TEST_RESULT();
}
