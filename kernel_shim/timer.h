/* SPDX-License-Identifier: BSD-2-Clause */
/* Kernel timers: a call at a time; sleeping, interval timers and POSIX timers are made of
 * these.  Everything needs the kernel lock. */
#ifndef KERNEL_SHIM_TIMER_H
#define KERNEL_SHIM_TIMER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct timer {
	uint64_t deadline;                 /* arch_time_ns */
	void (*fire)(struct timer *t);     /* lock held, on any CPU; must not sleep; may re-arm t */
	struct timer *child, *next, *prev; /* pairing heap: timer.c */
	bool armed;
};

static inline void timer_init(struct timer *t, void (*fire)(struct timer *t))
{
	t->deadline = 0;
	t->fire = fire;
	t->child = t->next = t->prev = NULL;
	t->armed = false;
}

/* Arms or re-arms.  A deadline that has passed fires at the next tick, soon. */
void timer_arm(struct timer *t, uint64_t deadline);
/* Does nothing when it is not armed. */
void timer_cancel(struct timer *t);
static inline bool timer_armed(const struct timer *t)
{
	return t->armed;
}

/* The earliest deadline, UINT64_MAX when there is none. */
uint64_t timer_next(void);
/* Fires all that are due. */
void timer_run(void);

/* ---- ptimer.c: a process's interval and POSIX timers ------------------------ */

struct process;

/* Fields of a new process: nothing armed. */
void time_process_init(struct process *p);
/* exec and exit: POSIX timers are deleted. */
void time_process_exec(struct process *p);
/* exit: the interval timer too. */
void time_process_exit(struct process *p);

#endif
