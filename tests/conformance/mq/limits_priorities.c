/* SPDX-License-Identifier: BSD-2-Clause */
/* MQ_PRIO_MAX is at least _POSIX_MQ_PRIO_MAX, 32, and sysconf agrees. */
// spec: limits.h, sysconf _SC_MQ_PRIO_MAX
// variants: mq
#include <limits.h>

#include "mq.h"

int main(void)
{
	CHECK(MQ_PRIO_MAX >= 32);
	CHECK_EQ(sysconf(_SC_MQ_PRIO_MAX), MQ_PRIO_MAX);
	return TEST_RESULT();
}
