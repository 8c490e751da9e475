/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_notify: what is no queue, and events that do not exist. */
// variants: mq
#include "queue.h"

int main(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_NONE};
	mqd_t q = any_queue(0);

	want_notice(q, &ev);
	CHECK_OK(mq_notify(q, NULL));
	CHECK_FAILS(mq_notify(-1, &ev), EBADF);
	CHECK_FAILS(mq_notify(1, &ev), EBADF);
	CHECK_FAILS(mq_notify(-1, NULL), EBADF);
	ev.sigev_notify = 17;
	CHECK_FAILS(mq_notify(q, &ev), EINVAL);
	ev.sigev_notify = SIGEV_SIGNAL;
	ev.sigev_signo = 1000;
	CHECK_FAILS(mq_notify(q, &ev), EINVAL);
	ev.sigev_signo = -1;
	CHECK_FAILS(mq_notify(q, &ev), EINVAL);
	ev.sigev_notify = SIGEV_NONE;
	CHECK_OK(mq_notify(q, &ev));
	return TEST_RESULT();
}
