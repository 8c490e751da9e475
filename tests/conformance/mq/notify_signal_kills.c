/* SPDX-License-Identifier: BSD-2-Clause */
/* A signal that is neither handled nor blocked does what it does by default. */
// spec: mq_notify 1, SIGEV_SIGNAL
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void send(void)
{
	struct sigevent ev = by_signal(SIGTERM);

	CHECK_OK(mq_notify(q, &ev));
	mq_send(q, "m", 1, 0);
	pause();
}

int main(void)
{
	int status = 0;

	q = any_queue(0);
	CHECK_OK(waitpid(start(send), &status, 0));
	CHECK(WIFSIGNALED(status));
	CHECK_EQ(WTERMSIG(status), SIGTERM);
	CHECK_RECEIVES(q, "m", 0);
	return TEST_RESULT();
}
