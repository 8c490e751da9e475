/* SPDX-License-Identifier: BSD-2-Clause */
/* One registration a queue: a second is EBUSY, from this process and from others, until it goes. */
// variants: mq
#include "queue.h"

int main(void)
{
	struct sigevent none = {.sigev_notify = SIGEV_NONE};
	mqd_t q = any_queue(0);
	pid_t pid;

	want_notice(q, &none);
	CHECK_FAILS(mq_notify(q, &none), EBUSY);
	pid = fork();
	if (!pid) {
		CHECK_FAILS(mq_notify(q, &none), EBUSY);
		CHECK_OK(mq_notify(q, NULL));
		CHECK_FAILS(mq_notify(q, &none), EBUSY);
		_exit(TEST_RESULT());
	}
	join_child(pid);
	CHECK_OK(mq_notify(q, NULL));
	CHECK_OK(mq_notify(q, &none));
	CHECK_OK(mq_send(q, "m", 1, 0));
	CHECK_OK(mq_notify(q, &none));
	return TEST_RESULT();
}
