/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Mutexes.  The word's states are in mutex.h.  Who has slept takes the mutex
 * with WAITERS set, for it cannot know whether others sleep still; so no
 * wake is lost, at the price of one too many.  After the word is given up in an unlock the
 * mutex is not touched any more: it may be gone.
 */
#include <abi/errno.h>
#include <atomic_arch.h>
#include <limits.h>

#include "mutex.h"

int mutex_attempt_own(pthread_mutex_t *m)
{
	if (mutex_type(m) != PTHREAD_MUTEX_RECURSIVE)
		return EBUSY;
	if (m->__depth == INT_MAX)
		return EAGAIN;
	m->__depth++;
	return 0;
}

int mutex_attempt(pthread_mutex_t *m, unsigned bits)
{
	unsigned me = mutex_me(m);

	if (mutex_is_robust(m))
		return robust_attempt(m, bits);
	if (mutex_swap(m, 0, me | bits))
		return 0;
	return (mutex_word(m) & OWNER) == me ? mutex_attempt_own(m) : EBUSY;
}

static bool would_deadlock(const pthread_mutex_t *m)
{
	return mutex_type(m) == PTHREAD_MUTEX_ERRORCHECK && (mutex_word(m) & OWNER) == mutex_me(m);
}

/* As mutex_attempt, for a while. */
static int attempt_spinning(pthread_mutex_t *m)
{
	int e = EBUSY;

	for (int i = 0; i < SPINS && !(mutex_word(m) & WAITERS); i++) {
		if (!(mutex_word(m) & OWNER) && (e = mutex_attempt(m, 0)) != EBUSY)
			return e;
		arch_spin_hint();
	}
	return e;
}

static int sleep_on(pthread_mutex_t *m, int clock, const struct timespec *abs)
{
	unsigned word = mutex_word(m);

	if (!(word & OWNER))
		return 0;
	if (!(word & WAITERS) && !mutex_swap(m, word, word | WAITERS))
		return 0;
	if (mutex_is_robust(m))
		return robust_sleep(m, word | WAITERS, clock, abs);
	return word_sleep(&m->__word, (int)(word | WAITERS), clock, abs, mutex_scope(m));
}

static int lock_slowly(pthread_mutex_t *m, int clock, const struct timespec *abs)
{
	int e = would_deadlock(m) ? EDEADLK : deadline_check(clock, abs);

	if (e)
		return e;
	e = attempt_spinning(m);
	while (e == EBUSY) {
		if (sleep_on(m, clock, abs) == ETIMEDOUT)
			return ETIMEDOUT;
		e = mutex_attempt(m, WAITERS);
	}
	return e;
}

int mutex_lock_until(pthread_mutex_t *m, int clock, const struct timespec *abs)
{
	int e = mutex_attempt(m, 0);

	return likely(e != EBUSY) ? e : lock_slowly(m, clock, abs);
}

int mutex_unlock(pthread_mutex_t *m)
{
	int scope = mutex_scope(m);

	if (mutex_is_robust(m))
		return robust_unlock(m);
	if (mutex_type(m) != PTHREAD_MUTEX_NORMAL) {
		if ((mutex_word(m) & OWNER) != mutex_me(m))
			return EPERM;
		if (m->__depth) {
			m->__depth--;
			return 0;
		}
	}
	if ((unsigned)__atomic_exchange_n(&m->__word, 0, __ATOMIC_SEQ_CST) & WAITERS)
		word_wake(&m->__word, 1, scope);
	return 0;
}

WEAK int pthread_mutex_lock(pthread_mutex_t *m)
{
	return mutex_lock_until(m, CLOCK_REALTIME, NULL);
}

WEAK int pthread_mutex_trylock(pthread_mutex_t *m)
{
	return mutex_attempt(m, 0);
}

WEAK int pthread_mutex_timedlock(pthread_mutex_t *restrict m, const struct timespec *restrict abs)
{
	return mutex_lock_until(m, CLOCK_REALTIME, abs);
}

WEAK int pthread_mutex_clocklock(pthread_mutex_t *restrict m, clockid_t clock,
                                 const struct timespec *restrict abs)
{
	return mutex_lock_until(m, clock, abs);
}

WEAK int pthread_mutex_unlock(pthread_mutex_t *m)
{
	return mutex_unlock(m);
}
