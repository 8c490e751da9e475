/* SPDX-License-Identifier: BSD-2-Clause */
/* The same is true of a receiver that waits in mq_timedreceive. */
// spec: mq_notify 4
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	struct timespec later = in_ms(60000);
	char in[SIZE];

	CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &later), 1);
}

int main(void)
{
	q = any_queue(0);
	not_told_while(q, receive);
	return TEST_RESULT();
}
