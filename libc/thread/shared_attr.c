/* SPDX-License-Identifier: BSD-2-Clause */
/* Attributes of conditions, read-write locks and barriers: shared or private, and a clock. */
#include <abi/errno.h>

#include "pthread_impl.h"

static int set_shared(int *where, int shared)
{
	if (shared != PTHREAD_PROCESS_PRIVATE && shared != PTHREAD_PROCESS_SHARED)
		return EINVAL;
	*where = shared;
	return 0;
}

WEAK int pthread_condattr_init(pthread_condattr_t *attr)
{
	*attr = (pthread_condattr_t){.__clock = CLOCK_REALTIME};
	return 0;
}

WEAK int pthread_condattr_destroy(pthread_condattr_t *attr)
{
	(void)attr;
	return 0;
}

WEAK int pthread_condattr_setclock(pthread_condattr_t *attr, clockid_t clock)
{
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return EINVAL;
	attr->__clock = clock;
	return 0;
}

WEAK int pthread_condattr_getclock(const pthread_condattr_t *restrict attr,
                                   clockid_t *restrict clock)
{
	*clock = attr->__clock;
	return 0;
}

WEAK int pthread_condattr_setpshared(pthread_condattr_t *attr, int shared)
{
	return set_shared(&attr->__shared, shared);
}

WEAK int pthread_condattr_getpshared(const pthread_condattr_t *restrict attr, int *restrict shared)
{
	*shared = attr->__shared;
	return 0;
}

WEAK int pthread_rwlockattr_init(pthread_rwlockattr_t *attr)
{
	attr->__shared = PTHREAD_PROCESS_PRIVATE;
	return 0;
}

WEAK int pthread_rwlockattr_destroy(pthread_rwlockattr_t *attr)
{
	(void)attr;
	return 0;
}

WEAK int pthread_rwlockattr_setpshared(pthread_rwlockattr_t *attr, int shared)
{
	return set_shared(&attr->__shared, shared);
}

WEAK int pthread_rwlockattr_getpshared(const pthread_rwlockattr_t *restrict attr,
                                       int *restrict shared)
{
	*shared = attr->__shared;
	return 0;
}

WEAK int pthread_barrierattr_init(pthread_barrierattr_t *attr)
{
	attr->__shared = PTHREAD_PROCESS_PRIVATE;
	return 0;
}

WEAK int pthread_barrierattr_destroy(pthread_barrierattr_t *attr)
{
	(void)attr;
	return 0;
}

WEAK int pthread_barrierattr_setpshared(pthread_barrierattr_t *attr, int shared)
{
	return set_shared(&attr->__shared, shared);
}

WEAK int pthread_barrierattr_getpshared(const pthread_barrierattr_t *restrict attr,
                                        int *restrict shared)
{
	*shared = attr->__shared;
	return 0;
}
