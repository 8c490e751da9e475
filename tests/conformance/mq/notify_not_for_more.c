/* SPDX-License-Identifier: BSD-2-Clause */
/* A message that comes to a queue which has some is no reason for a notice. */
// spec: mq_notify 1
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	CHECK_SENDS(q, "first", 1);
	want_signal(q);
	CHECK_SENDS(q, "second", 2);
	CHECK(!came(SIGUSR1));
	CHECK(is_registered(q));
	CHECK_RECEIVES(q, "second", 2);
	CHECK_SENDS(q, "third", 0);
	CHECK(!came(SIGUSR1));
	CHECK(is_registered(q));
	return TEST_RESULT();
}
