/* SPDX-License-Identifier: BSD-2-Clause */
/* A message without a byte is a message. */
// spec: mq_notify 1
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	struct timespec later = in_ms(60000);
	mqd_t q = any_queue(0);

	want_signal(q);
	CHECK_OK(mq_timedsend(q, "", 0, 0, &later));
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
