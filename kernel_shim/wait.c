/* SPDX-License-Identifier: BSD-2-Clause */
/* Sleeping and waking. */
#include <abi/errno.h>

#include "arch.h"
#include "proc.h"

static bool must_wake(const struct thread *t)
{
	return thread_must_die(t) || (t->sleep_interruptible && signal_is_pending(t));
}

static void end_sleep(struct thread *t, int result)
{
	if (t->state != THREAD_SLEEPING)
		return;
	t->sleep_result = result;
	sched_wake(t);
}

void thread_timed_out(struct timer *timer)
{
	end_sleep(container_of(timer, struct thread, sleep_timer), -ETIMEDOUT);
}

int thread_sleep(uint64_t deadline, bool interruptible)
{
	struct thread *t = thread_current();

	t->sleep_interruptible = interruptible;
	if (must_wake(t))
		return -EINTR;
	if (deadline != NO_DEADLINE) {
		if (deadline <= arch_time_ns())
			return -ETIMEDOUT;
		timer_arm(&t->sleep_timer, deadline);
	}
	sched_sleep();
	timer_cancel(&t->sleep_timer);
	return t->sleep_result;
}

void thread_interrupt(struct thread *t)
{
	if (t->state == THREAD_RUNNING && t->cpu != arch_cpu_id())
		arch_cpu_kick(t->cpu);
	else if (must_wake(t))
		end_sleep(t, -EINTR);
}

void wait_queue_init(struct wait_queue *q)
{
	list_init(&q->waiters);
}

int wait_queue_sleep_as(struct wait_queue *q, struct waiter *w, uint64_t deadline,
                        bool interruptible)
{
	int err;

	w->thread = thread_current();
	list_push_back(&q->waiters, &w->link);
	err = thread_sleep(deadline, interruptible);
	if (list_empty(&w->link))
		return 0;
	list_remove(&w->link);
	return err;
}

int wait_queue_sleep(struct wait_queue *q, uint64_t deadline, bool interruptible)
{
	struct waiter w;

	return wait_queue_sleep_as(q, &w, deadline, interruptible);
}

void waiter_wake(struct waiter *w)
{
	list_remove(&w->link);
	end_sleep(w->thread, 0);
}

struct waiter *wait_queue_first(struct wait_queue *q)
{
	return list_empty(&q->waiters) ? NULL : list_first(&q->waiters, struct waiter, link);
}

void wait_queue_wake(struct wait_queue *q, unsigned n)
{
	while (n-- && !list_empty(&q->waiters))
		waiter_wake(wait_queue_first(q));
}
