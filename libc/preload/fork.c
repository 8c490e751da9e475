/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Over another C library: its fork must find the parts at rest, as ours does by itself.
 * Whichever way that library has of asking for it is used.  libloam.so is initialised before
 * everything else, so that the heap's locks are taken last.
 */
#include <stddef.h>
#include "fork_hooks.h"

/* pthread_atfork of glibc is no symbol of its shared object; this is. */
WEAK int __register_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void),
                           void *dso);
WEAK int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void));

static void register_part(void (*prepare)(void), void (*parent)(void), void (*child)(void))
{
	if (!prepare)
		return;
	if (__register_atfork)
		__register_atfork(prepare, parent, child, NULL);
	else if (pthread_atfork)
		pthread_atfork(prepare, parent, child);
}

__attribute__((__constructor__)) static void register_hooks(void)
{
	register_part(heap_fork_prepare, heap_fork_parent, heap_fork_child);
	register_part(mq_fork_prepare, mq_fork_parent, mq_fork_child);
}
