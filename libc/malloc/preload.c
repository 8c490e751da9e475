/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * libloam.so over another C library: its fork must find the heap at rest, as ours
 * does by itself.  Whichever way that library has of asking for it is used.
 */
#include <stddef.h>
#include "fork_hooks.h"

#ifdef LOAM_SHARED

/* pthread_atfork of glibc is no symbol of its shared object; this is. */
WEAK int __register_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void),
                           void *dso);
WEAK int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void));

__attribute__((__constructor__)) static void register_hooks(void)
{
	if (__register_atfork)
		__register_atfork(heap_fork_prepare, heap_fork_parent, heap_fork_child, NULL);
	else if (pthread_atfork)
		pthread_atfork(heap_fork_prepare, heap_fork_parent, heap_fork_child);
}

#endif
