/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The calling thread's id and its robust list, of which there is one for all kinds of
 * robust locks.  The runtime defines loam_thread_robust, and for a preloaded library
 * libc/preload/robust.c; in a static program over another C library there is no way to the list,
 * and the id is asked for each time.
 */
#ifndef LOAM_ROBUST_SELF_H
#define LOAM_ROBUST_SELF_H

#include <abi/futex.h>
#include <attributes.h>
#include <port.h>
#include <stdbool.h>

/* Registers the list with the kernel when the thread first asks.  Async-signal-safe.
 * Its name is one that the archives leave as it is: libloam.a asks libloamrt.a. */
WEAK struct robust_list_head *loam_thread_robust(int *tid);
/* The runtime's; false once the kernel said that it has none.  Atomic. */
extern bool thread_keeps_robust_lists;

static inline struct robust_list_head *robust_self(int *tid)
{
	if (loam_thread_robust)
		return loam_thread_robust(tid);
	*tid = (int)port_gettid();
	return NULL;
}

#endif
