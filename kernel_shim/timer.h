/* SPDX-License-Identifier: BSD-2-Clause */
/* Kernel timers: a call at a time; sleeping, interval timers and POSIX timers are made of
 * these.  Everything needs the kernel lock. */
#ifndef KERNEL_SHIM_TIMER_H
#define KERNEL_SHIM_TIMER_H

#include <stdbool.h>
#include <stdint.h>

struct timer {
	uint64_t deadline;             /* arch_time_ns */
	void (*fire)(struct timer *t); /* lock held, on any CPU; must not sleep; may re-arm t */
	unsigned slot;                 /* place in the heap, 0: not armed */
};

static inline void timer_init(struct timer *t, void (*fire)(struct timer *t))
{
	t->deadline = 0;
	t->fire = fire;
	t->slot = 0;
}

/* Arms or re-arms.  A deadline that has passed fires at the next tick, soon.
 * -ENOMEM when the heap cannot grow (then it is not armed). */
int timer_arm(struct timer *t, uint64_t deadline);
/* Does nothing when it is not armed. */
void timer_cancel(struct timer *t);
static inline bool timer_armed(const struct timer *t)
{
	return t->slot != 0;
}

/* The earliest deadline, UINT64_MAX when there is none. */
uint64_t timer_next(void);
/* Fires all that are due. */
void timer_run(void);

#endif
