/* SPDX-License-Identifier: BSD-2-Clause */
/* Kernel timers, in a list by deadline, and what setitimer makes of one. */
#include <abi/errno.h>

#include "clock.h"
#include "console.h"
#include "proc.h"
#include "syscall.h"

static struct list timers = LIST_INIT(timers);

void timer_init(struct timer *t, void (*fire)(struct timer *t))
{
	list_init(&t->link);
	t->fire = fire;
}

/* From the end, since most deadlines are later than those that are there. */
void timer_arm(struct timer *t, uint64_t deadline)
{
	struct list *at = &timers;

	timer_cancel(t);
	t->deadline = deadline;
	while (at->prev != &timers &&
	       container_of(at->prev, struct timer, link)->deadline > deadline)
		at = at->prev;
	list_insert_before(at, &t->link);
}

void timer_cancel(struct timer *t)
{
	list_remove(&t->link);
}

uint64_t timer_next(void)
{
	return list_empty(&timers) ? NO_DEADLINE
	                           : list_first(&timers, struct timer, link)->deadline;
}

void timer_run(void)
{
	while (timer_next() <= arch_time_ns()) {
		struct timer *t = list_first(&timers, struct timer, link);

		timer_cancel(t);
		t->fire(t);
	}
}

/* ---- setitimer ---------------------------------------------------------------------------- */

#define INTERVAL_MIN NS_PER_MS /* from one signal to the next, so that others run, too */

static void itimer_fire(struct timer *timer)
{
	struct process *p = container_of(timer, struct process, itimer);
	uint64_t next = timer->deadline + p->itimer_interval;
	uint64_t soonest = arch_time_ns() + INTERVAL_MIN;

	signal_send(p, NULL, SIGALRM, NULL);
	if (p->itimer_interval)
		timer_arm(timer, next > soonest ? next : soonest);
}

void itimer_init(struct process *p)
{
	timer_init(&p->itimer, itimer_fire);
}

static struct timeval timeval_from_ns(uint64_t ns)
{
	uint64_t us = (ns + 999) / 1000;

	return (struct timeval){(long)(us / 1000000), (long)(us % 1000000)};
}

/* At most 292 years, so that the sum of two does not wrap.  False: not a time. */
static bool timeval_ns(const struct timeval *tv, uint64_t *ns)
{
	struct timespec ts = {tv->tv_sec, tv->tv_usec * 1000};

	if (tv->tv_usec < 0 || tv->tv_usec >= 1000000 || tv->tv_sec < 0)
		return false;
	*ns = timespec_ns(&ts) < INT64_MAX ? timespec_ns(&ts) : INT64_MAX;
	return true;
}

static struct itimerval itimer_value(const struct process *p)
{
	uint64_t now = arch_time_ns(), left = 0;

	if (!list_empty(&p->itimer.link)) /* one that is due has a moment left */
		left = p->itimer.deadline > now ? p->itimer.deadline - now : 1;
	return (struct itimerval){timeval_from_ns(p->itimer_interval), timeval_from_ns(left)};
}

static void itimer_set(struct process *p, uint64_t value, uint64_t interval)
{
	p->itimer_interval = interval;
	timer_cancel(&p->itimer);
	if (value)
		timer_arm(&p->itimer, arch_time_ns() + value);
}

long sys_setitimer(const struct syscall_args *a)
{
	struct process *p = process_current();
	struct itimerval new = {{0, 0}, {0, 0}}, old = itimer_value(p);
	uint64_t value, interval;

	if (a->arg[1] && arch_copy_in(&new, a->arg[1], sizeof new))
		return -EFAULT;
	if ((int)a->arg[0] != ITIMER_REAL || !timeval_ns(&new.it_value, &value) ||
	    !timeval_ns(&new.it_interval, &interval))
		return -EINVAL;
	itimer_set(p, value, interval);
	return a->arg[2] ? arch_copy_out(a->arg[2], &old, sizeof old) : 0;
}

/* The seconds that were left, rounded, but not to 0. */
long sys_alarm(unsigned seconds)
{
	struct process *p = process_current();
	struct timeval old = itimer_value(p).it_value;

	itimer_set(p, seconds * NS_PER_SEC, 0);
	return old.tv_sec + (old.tv_usec >= 500000 || (!old.tv_sec && old.tv_usec));
}
