/* SPDX-License-Identifier: BSD-2-Clause */
/* Attributes of a thread to be. */
#include <abi/errno.h>
#include <abi/limits.h>

#include "pthread_impl.h"

#define TOO_LARGE ((size_t)PTRDIFF_MAX / 2)

WEAK int pthread_attr_init(pthread_attr_t *attr)
{
	*attr = (pthread_attr_t){
	        .__stack_size = DEFAULT_STACK_SIZE,
	        .__guard_size = ABI_PAGE_SIZE,
	        .__guard_set = 1,
	};
	return 0;
}

WEAK int pthread_attr_destroy(pthread_attr_t *attr)
{
	(void)attr;
	return 0;
}

WEAK int pthread_attr_setdetachstate(pthread_attr_t *attr, int state)
{
	if (state != PTHREAD_CREATE_JOINABLE && state != PTHREAD_CREATE_DETACHED)
		return EINVAL;
	attr->__detached = state;
	return 0;
}

WEAK int pthread_attr_getdetachstate(const pthread_attr_t *attr, int *state)
{
	*state = attr->__detached;
	return 0;
}

WEAK int pthread_attr_setstacksize(pthread_attr_t *restrict attr, size_t size)
{
	if (size < PTHREAD_STACK_MIN || size > TOO_LARGE)
		return EINVAL;
	attr->__stack = NULL;
	attr->__stack_size = size;
	return 0;
}

WEAK int pthread_attr_getstacksize(const pthread_attr_t *restrict attr, size_t *restrict size)
{
	*size = attr->__stack_size ? attr->__stack_size : DEFAULT_STACK_SIZE;
	return 0;
}

WEAK int pthread_attr_setguardsize(pthread_attr_t *attr, size_t size)
{
	if (size > TOO_LARGE)
		return EINVAL;
	attr->__guard_size = size;
	attr->__guard_set = 1;
	return 0;
}

WEAK int pthread_attr_getguardsize(const pthread_attr_t *restrict attr, size_t *restrict size)
{
	*size = attr->__guard_set ? attr->__guard_size : ABI_PAGE_SIZE;
	return 0;
}

WEAK int pthread_attr_setstack(pthread_attr_t *attr, void *stack, size_t size)
{
	if (size < PTHREAD_STACK_MIN || size > TOO_LARGE || (uintptr_t)stack % 16)
		return EINVAL;
	attr->__stack = stack;
	attr->__stack_size = size;
	return 0;
}

WEAK int pthread_attr_getstack(const pthread_attr_t *restrict attr, void **restrict stack,
                               size_t *restrict size)
{
	*stack = attr->__stack;
	*size = attr->__stack_size;
	return 0;
}
