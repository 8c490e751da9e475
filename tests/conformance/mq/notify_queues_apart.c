/* SPDX-License-Identifier: BSD-2-Clause */
/* A process may be registered with several queues; each tells of its own messages. */
// spec: mq_notify 1
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	struct sigevent first = by_signal(SIGUSR1), second = by_signal(SIGUSR2);
	mqd_t a = any_queue(0), b = any_queue(0);

	block(SIGUSR1);
	block(SIGUSR2);
	CHECK_OK(mq_notify(a, &first));
	CHECK_OK(mq_notify(b, &second));
	CHECK_SENDS(b, "m", 0);
	CHECK(came(SIGUSR2));
	CHECK(!came(SIGUSR1));
	CHECK(is_registered(a));
	CHECK_SENDS(a, "m", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
