/* SPDX-License-Identifier: BSD-2-Clause */
/* Giving the processor away; SCHED_OTHER is the one policy that threads have here. */
#ifndef LOAM_SCHED_H
#define LOAM_SCHED_H

#include <abi/sched.h>
#include <sys/types.h>
#include <time.h>

#include <bits/begin.h>

struct sched_param {
	int sched_priority;
};

/* Lets another thread run; returns 0.  Async-signal-safe.  (POSIX) */
int sched_yield(void);
/* The range of priorities of a policy: 0 and 0 for SCHED_OTHER, 1 and 99 for the others; -1 and
 * EINVAL: no such policy.  (POSIX) */
int sched_get_priority_max(int policy);
int sched_get_priority_min(int policy);

#include <bits/end.h>

#endif
