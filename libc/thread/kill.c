/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A signal to one thread.  Its lock keeps the kernel's id from being given to
 * another thread meanwhile; signals are blocked so that a handler which
 * does the same does not wait for its own thread.
 */
#include <abi/errno.h>

#include "pthread_impl.h"

WEAK int pthread_kill(pthread_t thread, int sig)
{
	struct pthread *t = pthread_of(thread);
	uint64_t old;
	long r = 0;

	if (sig < 0 || sig > ABI_NSIG)
		return EINVAL;
	signals_block(&old);
	lock_take(&t->lock);
	if (!t->gone)
		r = port_tgkill((int)port_getpid(), t->block->tid, sig);
	lock_release(&t->lock);
	signals_restore(&old);
	return (int)-r;
}
