/* SPDX-License-Identifier: BSD-2-Clause */
/* SIGEV_NONE: nothing happens when the message comes, but the registration is used up. */
// spec: mq_notify 1, 3, SIGEV_NONE
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	struct sigevent none = {.sigev_notify = SIGEV_NONE};
	mqd_t q = any_queue(0);

	CHECK_EQ(mq_notify(q, &none), 0);
	CHECK(is_registered(q));
	CHECK_SENDS(q, "m", 0);
	CHECK(!is_registered(q));
	CHECK_RECEIVES(q, "m", 0);
	return TEST_RESULT();
}
