/* SPDX-License-Identifier: BSD-2-Clause */
/* Scheduling attributes of a thread: the default ones are all that there is. */
#include <abi/errno.h>

#include "pthread_impl.h"

WEAK int pthread_attr_setscope(pthread_attr_t *attr, int scope)
{
	(void)attr;
	if (scope == PTHREAD_SCOPE_SYSTEM)
		return 0;
	return scope == PTHREAD_SCOPE_PROCESS ? ENOTSUP : EINVAL;
}

WEAK int pthread_attr_getscope(const pthread_attr_t *restrict attr, int *restrict scope)
{
	(void)attr;
	*scope = PTHREAD_SCOPE_SYSTEM;
	return 0;
}

WEAK int pthread_attr_setinheritsched(pthread_attr_t *attr, int inherit)
{
	if (inherit != PTHREAD_INHERIT_SCHED && inherit != PTHREAD_EXPLICIT_SCHED)
		return EINVAL;
	attr->__explicit = inherit;
	return 0;
}

WEAK int pthread_attr_getinheritsched(const pthread_attr_t *restrict attr, int *restrict inherit)
{
	*inherit = attr->__explicit;
	return 0;
}

WEAK int pthread_attr_setschedpolicy(pthread_attr_t *attr, int policy)
{
	(void)attr;
	if (policy == SCHED_OTHER)
		return 0;
	return policy == SCHED_FIFO || policy == SCHED_RR ? ENOTSUP : EINVAL;
}

WEAK int pthread_attr_getschedpolicy(const pthread_attr_t *restrict attr, int *restrict policy)
{
	(void)attr;
	*policy = SCHED_OTHER;
	return 0;
}

WEAK int pthread_attr_setschedparam(pthread_attr_t *restrict attr,
                                    const struct sched_param *restrict param)
{
	(void)attr;
	return param->sched_priority == 0 ? 0 : ENOTSUP;
}

WEAK int pthread_attr_getschedparam(const pthread_attr_t *restrict attr,
                                    struct sched_param *restrict param)
{
	(void)attr;
	param->sched_priority = 0;
	return 0;
}
