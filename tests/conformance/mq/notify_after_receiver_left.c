/* SPDX-License-Identifier: BSD-2-Clause */
/* A receiver whose wait has ended without a message is none: the next message is told. */
// spec: mq_notify 4
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void give_up(void)
{
	struct timespec soon = in_ms(30);
	char in[SIZE];

	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &soon), ETIMEDOUT);
}

int main(void)
{
	q = any_queue(0);
	want_signal(q);
	join_child(start(give_up));
	CHECK(!came(SIGUSR1));
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
