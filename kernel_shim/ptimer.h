/* SPDX-License-Identifier: BSD-2-Clause */
/* A timer of a process, by timer_create or setitimer. */
#ifndef KERNEL_SHIM_PTIMER_H
#define KERNEL_SHIM_PTIMER_H

#include "sigqueue.h"
#include "timer.h"

struct posix_timer {
	struct timer timer; /* first member */
	struct list link;   /* in process.posix_timers */
	struct process *process;
	int id;            /* ~which for an interval timer */
	bool realtime;     /* absolute times come as CLOCK_REALTIME's */
	int target_tid;    /* SIGEV_THREAD_ID's thread, or 0 */
	bool firing;       /* inside fire() */
	bool silent;       /* SIGEV_NONE */
	bool running;      /* expiry means something */
	uint64_t expiry;   /* on its clock, ns */
	uint64_t interval; /* ns; 0: fires once */
	uint64_t overrun;  /* misses that the last signal told */
	struct sigqueue record;
};

/* NULL: there is none. */
struct posix_timer *ptimer_find(struct process *p, int id);
/* A timer that does not run yet; NULL: no memory. */
struct posix_timer *ptimer_create(struct process *p, int id, int sig, int code);
/* Until the next expiration and between two, in ns; 0 0: it does not run. */
void ptimer_read(struct posix_timer *pt, uint64_t *value, uint64_t *interval);
/* Stops it, and with a value that is not 0 starts it anew. */
void ptimer_set(struct posix_timer *pt, uint64_t value, uint64_t interval, bool absolute);

#endif
