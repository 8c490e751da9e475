/* SPDX-License-Identifier: BSD-2-Clause */
/* Giving the processor away. */
#include <abi/errno.h>
#include <errno_return.h>

#include "pthread_impl.h"

WEAK int sched_yield(void)
{
	return (int)errno_return(port_yield());
}

WEAK int pthread_yield(void)
{
	return (int)-port_yield();
}

static int priority(int policy, int of_realtime)
{
	if (policy == SCHED_OTHER)
		return 0;
	if (policy == SCHED_FIFO || policy == SCHED_RR)
		return of_realtime;
	return (int)errno_fail(EINVAL);
}

WEAK int sched_get_priority_max(int policy)
{
	return priority(policy, 99);
}

WEAK int sched_get_priority_min(int policy)
{
	return priority(policy, 1);
}
