/* SPDX-License-Identifier: BSD-2-Clause */
/* Making and ending mutexes, and their attributes. */
#include <abi/errno.h>

#include "mutex.h"

WEAK int pthread_mutex_init(pthread_mutex_t *restrict m, const pthread_mutexattr_t *restrict attr)
{
	*m = (pthread_mutex_t){.__flags = attr ? attr->__flags : 0};
	return 0;
}

WEAK int pthread_mutex_destroy(pthread_mutex_t *m)
{
	unsigned owner = mutex_word(m) & OWNER;

	return owner && owner != NO_OWNER_EVER ? EBUSY : 0;
}

WEAK int pthread_mutexattr_init(pthread_mutexattr_t *attr)
{
	attr->__flags = 0;
	return 0;
}

WEAK int pthread_mutexattr_destroy(pthread_mutexattr_t *attr)
{
	(void)attr;
	return 0;
}

WEAK int pthread_mutexattr_settype(pthread_mutexattr_t *attr, int type)
{
	if (type < PTHREAD_MUTEX_NORMAL || type > PTHREAD_MUTEX_ERRORCHECK)
		return EINVAL;
	attr->__flags = (attr->__flags & ~TYPE_MASK) | type;
	return 0;
}

WEAK int pthread_mutexattr_gettype(const pthread_mutexattr_t *restrict attr, int *restrict type)
{
	*type = attr->__flags & TYPE_MASK;
	return 0;
}

static int set_flag(pthread_mutexattr_t *attr, int flag, int on)
{
	if (on != 0 && on != 1)
		return EINVAL;
	attr->__flags = on ? attr->__flags | flag : attr->__flags & ~flag;
	return 0;
}

WEAK int pthread_mutexattr_setpshared(pthread_mutexattr_t *attr, int shared)
{
	return set_flag(attr, MUTEX_SHARED, shared);
}

WEAK int pthread_mutexattr_getpshared(const pthread_mutexattr_t *restrict attr,
                                      int *restrict shared)
{
	*shared = attr->__flags & MUTEX_SHARED ? PTHREAD_PROCESS_SHARED : PTHREAD_PROCESS_PRIVATE;
	return 0;
}

WEAK int pthread_mutexattr_setrobust(pthread_mutexattr_t *attr, int robust)
{
	return set_flag(attr, MUTEX_ROBUST, robust);
}

WEAK int pthread_mutexattr_getrobust(const pthread_mutexattr_t *restrict attr, int *restrict robust)
{
	*robust = attr->__flags & MUTEX_ROBUST ? PTHREAD_MUTEX_ROBUST : PTHREAD_MUTEX_STALLED;
	return 0;
}

WEAK int pthread_mutexattr_setprotocol(pthread_mutexattr_t *attr, int protocol)
{
	(void)attr;
	if (protocol == PTHREAD_PRIO_NONE)
		return 0;
	return protocol == PTHREAD_PRIO_INHERIT || protocol == PTHREAD_PRIO_PROTECT ? ENOTSUP
	                                                                            : EINVAL;
}

WEAK int pthread_mutexattr_getprotocol(const pthread_mutexattr_t *restrict attr,
                                       int *restrict protocol)
{
	(void)attr;
	*protocol = PTHREAD_PRIO_NONE;
	return 0;
}
