/* SPDX-License-Identifier: BSD-2-Clause */
/* MQ_PRIO_MAX-1 is a priority, and no other goes before it. */
// spec: mq_send 2
// variants: mq
#include <limits.h>

#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	CHECK_SENDS(q, "below", MQ_PRIO_MAX - 2);
	CHECK_SENDS(q, "highest", MQ_PRIO_MAX - 1);
	CHECK_RECEIVES(q, "highest", MQ_PRIO_MAX - 1);
	CHECK_RECEIVES(q, "below", MQ_PRIO_MAX - 2);
	return TEST_RESULT();
}
