/* SPDX-License-Identifier: BSD-2-Clause */
/* MQ_PRIO_MAX and what is above are no priorities: EINVAL, and nothing is queued. */
// spec: mq_send [EINVAL]
// variants: mq
#include <limits.h>

#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	CHECK_FAILS(mq_send(q, "m", 1, MQ_PRIO_MAX), EINVAL);
	CHECK_FAILS(mq_send(q, "m", 1, INT_MAX), EINVAL);
	CHECK_FAILS(mq_send(q, "m", 1, (unsigned)INT_MAX + 1), EINVAL);
	CHECK_FAILS(mq_send(q, "m", 1, UINT_MAX), EINVAL);
	CHECK_COUNT(q, 0);
	fill(q);
	CHECK_FAILS(mq_send(q, "m", 1, MQ_PRIO_MAX), EINVAL);
	return TEST_RESULT();
}
