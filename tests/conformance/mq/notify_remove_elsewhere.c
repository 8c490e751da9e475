/* SPDX-License-Identifier: BSD-2-Clause */
/* NULL does not remove another process's registration; it does nothing, or is EINVAL. */
// spec: mq_notify 2, [EINVAL]
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void remove_it(void)
{
	if (mq_notify(q, NULL) == -1)
		CHECK_EQ(errno, EINVAL);
}

int main(void)
{
	q = any_queue(0);
	remove_it();
	want_signal(q);
	join_child(start(remove_it));
	CHECK(is_registered(q));
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
