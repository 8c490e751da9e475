/* SPDX-License-Identifier: BSD-2-Clause */
/* Clocks, times as user code gives them, and kernel timers.  All needs the kernel lock. */
#ifndef KERNEL_SHIM_CLOCK_H
#define KERNEL_SHIM_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

#include <abi/time.h>

#include "list.h"

#define NO_DEADLINE UINT64_MAX

/* CLOCK_REALTIME now: ns since 1970. */
uint64_t clock_realtime(void);

/* Saturates at UINT64_MAX, which means never. */
uint64_t timespec_ns(const struct timespec *ts);
struct timespec timespec_from_ns(uint64_t ns);

/* A timespec at a user address as a deadline for sleeping: of `clock` (CLOCK_REALTIME or
 * CLOCK_MONOTONIC) when absolute, otherwise from now, or thread->restart_deadline in a call that
 * is made again.  Address 0: NO_DEADLINE.  -EFAULT, -EINVAL. */
int clock_deadline_in(int clock, uintptr_t user, bool absolute, uint64_t *deadline);
/* Time left until deadline to a user address, 0 when it has passed. */
int clock_remaining_out(uintptr_t user, uint64_t deadline);

/* ---- timer.c ------------------------------------------------------------------------------ */

struct process;

struct timer {
	struct list link;              /* by deadline; empty: not armed */
	uint64_t deadline;             /* arch_time_ns */
	void (*fire)(struct timer *t); /* on any CPU; must not sleep; may arm t again */
};

void timer_init(struct timer *t, void (*fire)(struct timer *t));
/* Arms or re-arms.  A deadline that has passed fires at the next tick, soon. */
void timer_arm(struct timer *t, uint64_t deadline);
/* Does nothing when it is not armed. */
void timer_cancel(struct timer *t);
/* The earliest deadline, or NO_DEADLINE. */
uint64_t timer_next(void);
/* Fires all that are due. */
void timer_run(void);

/* The interval timer of a new process. */
void itimer_init(struct process *p);

#endif
