/* SPDX-License-Identifier: BSD-2-Clause */
/* A form that does not exist, or a signal that does not, is EINVAL and registers nobody. */
// spec: mq_notify ERRORS
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	struct sigevent form = {.sigev_notify = 4711}, high = by_signal(1000), low = by_signal(-1);
	mqd_t q = any_queue(0);

	CHECK_FAILS(mq_notify(q, &form), EINVAL);
	CHECK_FAILS(mq_notify(q, &high), EINVAL);
	CHECK_FAILS(mq_notify(q, &low), EINVAL);
	CHECK(!is_registered(q));
	return TEST_RESULT();
}
