/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Condition variables.  A waiter notes the sequence number while it holds the
 * mutex, unlocks, and sleeps as long as the number stands; a signal changes it
 * and wakes.  The kernel wakes in the order of sleeping, so the one that is
 * woken slept before the signal; whoever was on its way to sleep finds the number changed.
 *
 * A broadcast wakes all at once: moving them to the mutex instead would keep
 * them in the condition until the mutex is free, and destroy, which waits for
 * them to leave, may be called by the thread that holds it.
 *
 * __waiters: threads inside, and DESTROYED when somebody waits for 0.
 */
#include <abi/errno.h>

#include "mutex.h"

#define DESTROYED ((int)0x80000000u)

static void leave(pthread_cond_t *c)
{
	int shared = c->__shared;

	if (__atomic_sub_fetch(&c->__waiters, 1, __ATOMIC_SEQ_CST) == DESTROYED)
		word_wake(&c->__waiters, WAKE_ALL, shared);
}

static int sleep_for_signal(pthread_cond_t *c, int seq, int clock, const struct timespec *abs)
{
	int e;

	do
		e = word_sleep(&c->__seq, seq, clock, abs, c->__shared);
	while (e != ETIMEDOUT && __atomic_load_n(&c->__seq, __ATOMIC_SEQ_CST) == seq);
	return e == ETIMEDOUT ? e : 0;
}

static int wait_until(pthread_cond_t *c, pthread_mutex_t *m, int clock, const struct timespec *abs)
{
	int e = deadline_check(clock, abs), relock, seq;

	if (e)
		return e;
	__atomic_add_fetch(&c->__waiters, 1, __ATOMIC_SEQ_CST);
	seq = __atomic_load_n(&c->__seq, __ATOMIC_SEQ_CST);
	e = mutex_unlock(m);
	if (e) {
		leave(c);
		return e;
	}
	e = sleep_for_signal(c, seq, clock, abs);
	leave(c);
	relock = mutex_lock_until(m, CLOCK_REALTIME, NULL);
	return relock ? relock : e;
}

static int wake(pthread_cond_t *c, int count)
{
	if (__atomic_load_n(&c->__waiters, __ATOMIC_SEQ_CST) == 0)
		return 0;
	__atomic_add_fetch(&c->__seq, 1, __ATOMIC_SEQ_CST);
	word_wake(&c->__seq, count, c->__shared);
	return 0;
}

WEAK int pthread_cond_wait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m)
{
	return wait_until(c, m, CLOCK_REALTIME, NULL);
}

WEAK int pthread_cond_timedwait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m,
                                const struct timespec *restrict abs)
{
	return wait_until(c, m, c->__clock, abs);
}

WEAK int pthread_cond_clockwait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m,
                                clockid_t clock, const struct timespec *restrict abs)
{
	return wait_until(c, m, clock, abs);
}

WEAK int pthread_cond_signal(pthread_cond_t *c)
{
	return wake(c, 1);
}

WEAK int pthread_cond_broadcast(pthread_cond_t *c)
{
	return wake(c, WAKE_ALL);
}

WEAK int pthread_cond_init(pthread_cond_t *restrict c, const pthread_condattr_t *restrict attr)
{
	*c = (pthread_cond_t)PTHREAD_COND_INITIALIZER;
	if (attr) {
		c->__clock = attr->__clock;
		c->__shared = attr->__shared;
	}
	return 0;
}

/* Not for shared ones: there a waiter may have been killed inside. */
WEAK int pthread_cond_destroy(pthread_cond_t *c)
{
	int n;

	if (c->__shared)
		return 0;
	n = __atomic_or_fetch(&c->__waiters, DESTROYED, __ATOMIC_SEQ_CST);
	while (n != DESTROYED) {
		word_sleep(&c->__waiters, n, CLOCK_REALTIME, NULL, 0);
		n = __atomic_load_n(&c->__waiters, __ATOMIC_SEQ_CST);
	}
	return 0;
}
