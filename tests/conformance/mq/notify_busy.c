/* SPDX-License-Identifier: BSD-2-Clause */
/* While the process is registered it cannot register again, for whatever form. */
// spec: mq_notify 1, [EBUSY]
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static void nothing(union sigval value)
{
	(void)value;
}

int main(void)
{
	struct sigevent none = {.sigev_notify = SIGEV_NONE}, signal = by_signal(SIGUSR2);
	struct sigevent thread = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = nothing};
	mqd_t q = any_queue(0);

	want_signal(q);
	CHECK_FAILS(mq_notify(q, &none), EBUSY);
	CHECK_FAILS(mq_notify(q, &signal), EBUSY);
	CHECK_FAILS(mq_notify(q, &thread), EBUSY);
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
