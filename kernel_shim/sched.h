/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Scheduling: one run queue for all CPUs, round robin.  Everything here needs
 * the kernel lock.  Sleeping is race free by it: whoever checks a condition
 * and then sleeps cannot miss a wake-up, since nobody else runs in between.
 */
#ifndef KERNEL_SHIM_SCHED_H
#define KERNEL_SHIM_SCHED_H

#include <stdbool.h>
#include <stdint.h>

#include "clock.h"
#include "list.h"

struct thread;

/* Who sleep for something, in order of arrival; each on its own kernel stack. */
struct wait_queue {
	struct list waiters;
};

struct waiter {
	struct list link; /* empty: woken */
	struct thread *thread;
};

#define WAIT_QUEUE_INIT(q)             \
	{                              \
		LIST_INIT((q).waiters) \
	}
void wait_queue_init(struct wait_queue *q);

/* Sleeps until woken: 0; until deadline (arch_time_ns): -ETIMEDOUT; or until a
 * signal is to be delivered: -EINTR.  interruptible false: only the death of
 * the process ends it early, with -EINTR. */
int wait_queue_sleep(struct wait_queue *q, uint64_t deadline, bool interruptible);
/* The same with a waiter of the caller's, for those who tell a sleeper more than that. */
int wait_queue_sleep_as(struct wait_queue *q, struct waiter *w, uint64_t deadline,
                        bool interruptible);
/* Wakes the n that wait longest. */
void wait_queue_wake(struct wait_queue *q, unsigned n);
#define WAKE_ALL (~0u)
void waiter_wake(struct waiter *w);
/* The one that waits longest, or NULL. */
struct waiter *wait_queue_first(struct wait_queue *q);

/* For no event but the deadline or a signal. */
int thread_sleep(uint64_t deadline, bool interruptible);
/* Ends an interruptible sleep with -EINTR (or any, when the process dies), and
 * makes the thread pass through signal_deliver soon if it runs user code. */
void thread_interrupt(struct thread *t);

/* The sleep timer's call. */
struct timer;
void thread_timed_out(struct timer *timer);

struct thread *thread_current(void);

void sched_init(void);
/* Makes a new thread runnable. */
void sched_start(struct thread *t);
/* The same for one that slept: it goes before the others while its slice lasts. */
void sched_wake(struct thread *t);
/* Switches away until sched_start; used by thread_sleep. */
void sched_sleep(void);
/* This CPU's timer has fired, or may have: it must be programmed anew. */
void sched_timer_fired(void);
/* Lets others run; the caller stays runnable. */
void sched_yield(void);
/* Switches away for good; the thread's stack is freed by whoever runs next. */
_Noreturn void sched_exit(void);
/* First thing that a new thread's entry does: frees the one that ended before it. */
void sched_finish_switch(void);
/* The running thread's address space has changed: loads it. */
void sched_load_space(void);
/* Last thing before the return to user mode: programs the CPU's timer. */
void sched_set_timer(void);
/* Before the return to user mode: gives the CPU away when the slice is over; true when
 * others have run. */
bool sched_preempt(void);
/* CPU time that thread t has used, nanoseconds, the current slice included. */
uint64_t sched_thread_time(const struct thread *t);
/* CPUs that run. */
unsigned sched_cpus(void);
/* The idle loop of a CPU: its first thread becomes its idle thread. */
_Noreturn void sched_idle(void);

struct arch_frame;

/* Everything that is due before user code goes on: death, signals, a stop, giving the CPU
 * away.  May end the thread.  in_syscall and result: as for signal_deliver. */
void return_to_user(struct arch_frame *f, bool in_syscall, long result);

#endif
