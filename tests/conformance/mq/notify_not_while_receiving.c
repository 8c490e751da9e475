/* SPDX-License-Identifier: BSD-2-Clause */
/* A message that a waiting receiver takes is no reason for a notice; the next one is. */
// spec: mq_notify 4
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	CHECK_RECEIVES(q, "m", 0);
}

int main(void)
{
	q = any_queue(0);
	not_told_while(q, receive);
	CHECK_SENDS(q, "n", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
