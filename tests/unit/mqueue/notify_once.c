/* SPDX-License-Identifier: BSD-2-Clause */
/* A registration is gone once it was used, and only a message to an empty queue uses it. */
// variants: mq
#include "queue.h"

int main(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
	mqd_t q = any_queue(0);
	char in[SIZE];

	block(SIGUSR1);
	CHECK_OK(mq_send(q, "m", 1, 0));
	want_notice(q, &ev);
	CHECK_OK(mq_send(q, "m", 1, 0));
	CHECK(!came(SIGUSR1));
	CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
	CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
	CHECK(!came(SIGUSR1));
	CHECK_OK(mq_send(q, "m", 1, 0));
	CHECK(came(SIGUSR1));
	CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
	CHECK_OK(mq_send(q, "m", 1, 0));
	CHECK(!came(SIGUSR1));
	CHECK_OK(mq_notify(q, &ev));
	return TEST_RESULT();
}
