/* SPDX-License-Identifier: BSD-2-Clause */
/* Clean-up handlers, and the calls about cancellation that mean nothing here. */
#include <abi/errno.h>

#include "pthread_impl.h"

void __pthread_cleanup_push(struct __cleanup *c, void (*run)(void *), void *arg)
{
	struct pthread *t = pthread_current();

	c->__run = run;
	c->__arg = arg;
	c->__outer = t->cleanup;
	t->cleanup = c;
}

void __pthread_cleanup_pop(int execute)
{
	struct pthread *t = pthread_current();
	struct __cleanup *c = t->cleanup;

	t->cleanup = c->__outer;
	if (execute)
		c->__run(c->__arg);
}

static int remember(int *where, int value, int *old)
{
	if (value != 0 && value != 1)
		return EINVAL;
	if (old)
		*old = *where;
	*where = value;
	return 0;
}

WEAK int pthread_setcancelstate(int state, int *old)
{
	return remember(&pthread_current()->cancel_state, state, old);
}

WEAK int pthread_setcanceltype(int type, int *old)
{
	return remember(&pthread_current()->cancel_type, type, old);
}

WEAK void pthread_testcancel(void)
{
}
