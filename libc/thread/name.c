/* SPDX-License-Identifier: BSD-2-Clause */
/* Names of threads: kept here; the kernel learns what a thread calls itself. */
#include <abi/errno.h>
#include <abi/prctl.h>
#include <string.h>

#include "pthread_impl.h"

WEAK int pthread_setname_np(pthread_t thread, const char *name)
{
	struct pthread *t = pthread_of(thread);
	size_t length = strlen(name);
	uint64_t old;

	if (length >= NAME_SIZE)
		return ERANGE;
	signals_block(&old);
	lock_take(&t->lock);
	memcpy(t->name, name, length + 1);
	lock_release(&t->lock);
	signals_restore(&old);
	if (t == pthread_current())
		port_prctl(PR_SET_NAME, (unsigned long)name, 0, 0, 0);
	return 0;
}

WEAK int pthread_getname_np(pthread_t thread, char *name, size_t len)
{
	struct pthread *t = pthread_of(thread);
	uint64_t old;
	size_t length;

	signals_block(&old);
	lock_take(&t->lock);
	length = strlen(t->name);
	if (length < len)
		memcpy(name, t->name, length + 1);
	lock_release(&t->lock);
	signals_restore(&old);
	return length < len ? 0 : ERANGE;
}
