/* SPDX-License-Identifier: BSD-2-Clause */
/* sched_yield and the ranges of priorities. */
#include <sched.h>

#include "test.h"

int main(void)
{
	CHECK_EQ(sched_yield(), 0);
	CHECK_EQ(sched_get_priority_min(SCHED_OTHER), 0);
	CHECK_EQ(sched_get_priority_max(SCHED_OTHER), 0);
	CHECK_EQ(sched_get_priority_min(SCHED_FIFO), 1);
	CHECK_EQ(sched_get_priority_max(SCHED_RR), 99);
	CHECK_FAILS(sched_get_priority_max(77), EINVAL);
	return TEST_RESULT();
}
