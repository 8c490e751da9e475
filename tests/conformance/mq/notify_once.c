/* SPDX-License-Identifier: BSD-2-Clause */
/* The registration is removed when the notice is sent: the next message tells nobody. */
// spec: mq_notify 3
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	want_signal(q);
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	CHECK(!is_registered(q));
	CHECK_RECEIVES(q, "m", 0);
	CHECK_SENDS(q, "m", 0);
	CHECK(!came(SIGUSR1));
	return TEST_RESULT();
}
