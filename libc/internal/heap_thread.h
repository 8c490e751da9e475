/* SPDX-License-Identifier: BSD-2-Clause */
/* The two calls by which a heap that keeps blocks for each thread learns of a thread's end. */
#ifndef LOAM_HEAP_THREAD_H
#define LOAM_HEAP_THREAD_H

#include "attributes.h"

/* By the heap, at a thread's first call: asks for heap_thread_exit at its end. */
void heap_thread_register(void);
/* By the thread runtime as a thread's last act: the heap takes back what it keeps.  Weak: a
 * heap that keeps nothing has none. */
WEAK void heap_thread_exit(void);

#endif
