/* SPDX-License-Identifier: BSD-2-Clause */
/* What is no queue's descriptor is EBADF, for registering and for removing. */
// spec: mq_notify [EBADF]
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static void nothing(union sigval value)
{
	(void)value;
}

int main(void)
{
	struct sigevent ev = by_signal(SIGUSR1);
	struct sigevent thread = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = nothing};
	mqd_t q = any_queue(0);
	int ends[2];

	CHECK_OK(pipe(ends));
	CHECK_FAILS(mq_notify((mqd_t)-1, &ev), EBADF);
	CHECK_FAILS(mq_notify(ends[0], &ev), EBADF);
	CHECK_FAILS(mq_notify(ends[0], NULL), EBADF);
	CHECK_FAILS(mq_notify(900, &thread), EBADF);
	CHECK_OK(mq_close(q));
	CHECK_FAILS(mq_notify(q, &ev), EBADF);
	CHECK_FAILS(mq_notify(q, NULL), EBADF);
	return TEST_RESULT();
}
