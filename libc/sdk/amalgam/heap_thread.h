/* SPDX-License-Identifier: BSD-2-Clause */
/* There are no threads that keep blocks of their own. */
#ifndef LOAM_HEAP_THREAD_H
#define LOAM_HEAP_THREAD_H

static inline void heap_thread_register(void)
{
}

#endif
