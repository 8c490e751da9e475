/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Read-write locks.
 *
 *   holders field   meaning              WAITERS: somebody may sleep; whoever
 *   0               free                 frees the lock wakes all of them, and
 *   1..MOST_READERS that many readers    they try again.
 *   WRITER          one writer
 *
 * Readers come in while a writer waits: a thread may read-lock twice.  After
 * the word is given up the lock is not touched any more.
 */
#include <abi/errno.h>

#include "pthread_impl.h"

#define HOLDERS      0x3fffffffu
#define WRITER       HOLDERS
#define MOST_READERS (HOLDERS - 1)
#define WAITERS      0x80000000u

/* Who a writer is: as with mutexes, see mutex.h. */
static int me(const pthread_rwlock_t *l)
{
	const struct thread *self = thread_self();

	return l->__shared ? self->tid : self->owner_id + 1;
}

static unsigned word_of(const pthread_rwlock_t *l)
{
	return (unsigned)__atomic_load_n(&l->__word, __ATOMIC_SEQ_CST);
}

static bool swap(pthread_rwlock_t *l, unsigned from, unsigned to)
{
	int expect = (int)from;

	return __atomic_compare_exchange_n(&l->__word, &expect, (int)to, false, __ATOMIC_SEQ_CST,
	                                   __ATOMIC_SEQ_CST);
}

static int try_read(pthread_rwlock_t *l)
{
	unsigned word;

	do {
		word = word_of(l);
		if ((word & HOLDERS) == WRITER)
			return EBUSY;
		if ((word & HOLDERS) == MOST_READERS)
			return EAGAIN;
	} while (!swap(l, word, word + 1));
	return 0;
}

static int try_write(pthread_rwlock_t *l)
{
	unsigned word;

	do {
		word = word_of(l);
		if (word & HOLDERS)
			return EBUSY;
	} while (!swap(l, word, word | WRITER));
	__atomic_store_n(&l->__writer, me(l), __ATOMIC_RELAXED);
	return 0;
}

static bool is_mine(const pthread_rwlock_t *l)
{
	return (word_of(l) & HOLDERS) == WRITER &&
	       __atomic_load_n(&l->__writer, __ATOMIC_RELAXED) == me(l);
}

/* Sleeps while the lock is held in a way that keeps the caller out. */
static int sleep_on(pthread_rwlock_t *l, bool writing, int clock, const struct timespec *abs)
{
	unsigned word = word_of(l);
	unsigned holders = word & HOLDERS;

	if (holders == 0 || (!writing && holders != WRITER))
		return 0;
	if (!(word & WAITERS) && !swap(l, word, word | WAITERS))
		return 0;
	return word_sleep(&l->__word, (int)(word | WAITERS), clock, abs, l->__shared);
}

static int lock_until(pthread_rwlock_t *l, bool writing, int clock, const struct timespec *abs)
{
	int e = writing ? try_write(l) : try_read(l);

	if (likely(e != EBUSY))
		return e;
	e = is_mine(l) ? EDEADLK : deadline_check(clock, abs);
	if (e)
		return e;
	do {
		if (sleep_on(l, writing, clock, abs) == ETIMEDOUT)
			return ETIMEDOUT;
		e = writing ? try_write(l) : try_read(l);
	} while (e == EBUSY);
	return e;
}

WEAK int pthread_rwlock_rdlock(pthread_rwlock_t *l)
{
	return lock_until(l, false, CLOCK_REALTIME, NULL);
}

WEAK int pthread_rwlock_tryrdlock(pthread_rwlock_t *l)
{
	return try_read(l);
}

WEAK int pthread_rwlock_timedrdlock(pthread_rwlock_t *restrict l,
                                    const struct timespec *restrict abs)
{
	return lock_until(l, false, CLOCK_REALTIME, abs);
}

WEAK int pthread_rwlock_clockrdlock(pthread_rwlock_t *restrict l, clockid_t clock,
                                    const struct timespec *restrict abs)
{
	return lock_until(l, false, clock, abs);
}

WEAK int pthread_rwlock_wrlock(pthread_rwlock_t *l)
{
	return lock_until(l, true, CLOCK_REALTIME, NULL);
}

WEAK int pthread_rwlock_trywrlock(pthread_rwlock_t *l)
{
	return try_write(l);
}

WEAK int pthread_rwlock_timedwrlock(pthread_rwlock_t *restrict l,
                                    const struct timespec *restrict abs)
{
	return lock_until(l, true, CLOCK_REALTIME, abs);
}

WEAK int pthread_rwlock_clockwrlock(pthread_rwlock_t *restrict l, clockid_t clock,
                                    const struct timespec *restrict abs)
{
	return lock_until(l, true, clock, abs);
}

WEAK int pthread_rwlock_unlock(pthread_rwlock_t *l)
{
	int shared = l->__shared;
	unsigned word = word_of(l), left;

	if ((word & HOLDERS) == 0 || ((word & HOLDERS) == WRITER && !is_mine(l)))
		return EPERM;
	if ((word & HOLDERS) == WRITER)
		__atomic_store_n(&l->__writer, 0, __ATOMIC_RELAXED);
	do {
		word = word_of(l);
		left = (word & HOLDERS) == WRITER || (word & HOLDERS) == 1 ? 0 : word - 1;
	} while (!swap(l, word, left));
	if (left == 0 && (word & WAITERS))
		word_wake(&l->__word, WAKE_ALL, shared);
	return 0;
}

WEAK int pthread_rwlock_init(pthread_rwlock_t *restrict l,
                             const pthread_rwlockattr_t *restrict attr)
{
	*l = (pthread_rwlock_t){.__shared = attr ? attr->__shared : 0};
	return 0;
}

WEAK int pthread_rwlock_destroy(pthread_rwlock_t *l)
{
	return word_of(l) & HOLDERS ? EBUSY : 0;
}
