/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional: threads, and how they wait for one another. */
#include "template.h"

/* Left out: one thread; pthread_create fails.  Needs port_set_thread_pointer. */
long port_thread_start(void (*entry)(void *), void *arg, void *stack_top, void *tp, int *tid)
{
	return -ENOSYS;
}

/* Goes with port_thread_start; optional.c ends the process instead. */
_Noreturn void port_thread_exit(void *stack, size_t size)
{
	port_exit(0);
}

/* Goes with port_thread_start.  Left out: the main thread has no id of its own. */
long port_set_tid_address(int *tid)
{
	return -ENOSYS;
}

/* Left out: gettid gives 1, and abort cannot send its signal. */
long port_gettid(void)
{
	return -ENOSYS;
}

/* Lets others run.  Left out: whoever waits without a futex uses up its time slice. */
long port_yield(void)
{
	return -ENOSYS;
}

/* Sleeps while *word == expect.  Left out: locks, semaphores and queues wait by yielding. */
long port_futex_wait(const volatile int *word, int expect, const struct timespec *timeout,
                     int shared)
{
	return -ENOSYS;
}

/* Goes with port_futex_wait.  Left out: waits that have a time limit yield until it is over. */
long port_futex_wait_until(const volatile int *word, int expect, int clock,
                           const struct timespec *abs, int shared)
{
	return -ENOSYS;
}

/* Goes with port_futex_wait. */
long port_futex_wake(const volatile int *word, int count, int shared)
{
	return -ENOSYS;
}

/* The library does not ask for it: leave it out. */
long port_futex_requeue(const volatile int *word, int expect, int wake, int move,
                        const volatile int *target, int shared)
{
	return -ENOSYS;
}

/* Left out: a store and a wake follow one another; a thread killed between them lets a waiter
 * sleep on. */
long port_futex_store_wake(int *word, int value, int count, int shared)
{
	return -ENOSYS;
}

/* Left out: a robust mutex whose owner was killed stays locked. */
long port_set_robust_list(struct robust_list_head *head)
{
	return -ENOSYS;
}

/* Left out: over another C library, a shared queue's lock whose owner was killed is found by
 * waiting for it. */
long port_get_robust_list(struct robust_list_head **head)
{
	return -ENOSYS;
}

/* Left out: sysconf says that there is one. */
long port_cpu_count(void)
{
	return -ENOSYS;
}

/* Left out: a process that may run on one CPU only never waits busily at a queue. */
long port_getcpu(void)
{
	return -ENOSYS;
}
