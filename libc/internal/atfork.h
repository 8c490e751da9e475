/* SPDX-License-Identifier: BSD-2-Clause */
/* What process/ asks of thread/ around a fork. */
#ifndef LOAM_ATFORK_H
#define LOAM_ATFORK_H

#include <attributes.h>
#include <stddef.h>

enum atfork_when { BEFORE_FORK, IN_PARENT, IN_CHILD };

/* How many pthread_atfork calls there have been, and calling what they registered. */
WEAK size_t atfork_count(void);
WEAK void atfork_call(size_t count, enum atfork_when when);

/* In the child, before any other code: it is the only thread now, under a new id. */
WEAK void thread_fork_child(void);

#endif
