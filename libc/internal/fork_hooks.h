/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What fork asks of each part that has locks: prepare takes them, parent
 * releases them, child releases them in a process that has one thread.  In
 * this order before the fork, in reverse after it; the heap comes last, for the
 * others may hold their locks while they allocate.  Weak: a part that is not linked
 * is left out, so each must stand in the file that has the lock.
 */
#ifndef LOAM_FORK_HOOKS_H
#define LOAM_FORK_HOOKS_H

#include <attributes.h>

/* The list of pthread_atfork's handlers. */
WEAK void atfork_fork_prepare(void);
WEAK void atfork_fork_parent(void);
WEAK void atfork_fork_child(void);
/* Thread-specific keys. */
WEAK void key_fork_prepare(void);
WEAK void key_fork_parent(void);
WEAK void key_fork_child(void);
/* What atexit registered. */
WEAK void exit_fork_prepare(void);
WEAK void exit_fork_parent(void);
WEAK void exit_fork_child(void);
/* The environment. */
WEAK void environ_fork_prepare(void);
WEAK void environ_fork_parent(void);
WEAK void environ_fork_child(void);
/* Every stream. */
WEAK void stdio_fork_prepare(void);
WEAK void stdio_fork_parent(void);
WEAK void stdio_fork_child(void);
/* Registrations of mq_notify. */
WEAK void mq_fork_prepare(void);
WEAK void mq_fork_parent(void);
WEAK void mq_fork_child(void);
WEAK void heap_fork_prepare(void);
WEAK void heap_fork_parent(void);
WEAK void heap_fork_child(void);

#endif
