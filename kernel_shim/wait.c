/* SPDX-License-Identifier: BSD-2-Clause */
/* Sleeping and waking. */
#include <abi/errno.h>

#include "arch.h"
#include "console.h"
#include "proc.h"
#include "sched.h"

struct waiter {
	struct list link;
	struct thread *thread;
};

static bool must_wake(const struct thread *t)
{
	return thread_must_die(t) || (t->sleep_interruptible && signal_is_pending(t));
}

static void end_sleep(struct thread *t, int result)
{
	t->sleep_result = result;
	sched_wake(t);
}

void thread_timed_out(struct timer *timer)
{
	struct thread *t = container_of(timer, struct thread, sleep_timer);

	if (t->state == THREAD_SLEEPING)
		end_sleep(t, -ETIMEDOUT);
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

bool thread_wake(struct thread *t)
{
	if (t->state != THREAD_SLEEPING)
		return false;
	end_sleep(t, 0);
	return true;
}

void thread_interrupt(struct thread *t)
{
	if (t->state == THREAD_SLEEPING) {
		if (must_wake(t))
			end_sleep(t, -EINTR);
	} else if (t->state == THREAD_RUNNING && t->cpu != arch_cpu_id()) {
		arch_cpu_kick(t->cpu);
	}
}

void wait_queue_init(struct wait_queue *q)
{
	list_init(&q->waiters);
}

int wait_queue_sleep(struct wait_queue *q, uint64_t deadline, bool interruptible)
{
	struct waiter w = {.thread = thread_current()};
	int r;

	list_push_back(&q->waiters, &w.link);
	r = thread_sleep(deadline, interruptible);
	list_remove(&w.link);
	return r;
}

/* A waiter that has been woken leaves the queue at once, so that the next call
 * wakes the next one. */
unsigned wait_queue_wake(struct wait_queue *q, unsigned n)
{
	struct waiter *w, *tmp;
	unsigned woken = 0;

	list_for_each_safe (w, tmp, &q->waiters, link) {
		if (woken == n)
			break;
		if (!thread_wake(w->thread))
			continue;
		list_remove(&w->link);
		woken++;
	}
	return woken;
}
