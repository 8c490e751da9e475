/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Barriers.  __arrived counts the threads of this round; the last one to come
 * begins the next round and lets the others go.  __leaving counts those that were let go
 * and are still inside, so that destroy, which any of them may call, can wait for
 * the rest; with DESTROYED in it the last to leave wakes.
 */
#include <abi/errno.h>

#include "pthread_impl.h"

#define DESTROYED ((int)0x80000000u)

/* As internal/lock.h, but between processes too. */
static void lock(pthread_barrier_t *b)
{
	int free = 0;

	if (__atomic_compare_exchange_n(&b->__lock, &free, 1, false, __ATOMIC_SEQ_CST,
	                                __ATOMIC_SEQ_CST))
		return;
	while (__atomic_exchange_n(&b->__lock, 2, __ATOMIC_SEQ_CST) != 0)
		word_sleep(&b->__lock, 2, CLOCK_REALTIME, NULL, b->__shared);
}

static void unlock(pthread_barrier_t *b)
{
	if (__atomic_exchange_n(&b->__lock, 0, __ATOMIC_SEQ_CST) == 2)
		word_wake(&b->__lock, 1, b->__shared);
}

static void leave(pthread_barrier_t *b)
{
	int shared = b->__shared;

	if (__atomic_sub_fetch(&b->__leaving, 1, __ATOMIC_SEQ_CST) == DESTROYED)
		word_wake(&b->__leaving, WAKE_ALL, shared);
}

static int release_round(pthread_barrier_t *b)
{
	b->__arrived = 0;
	__atomic_add_fetch(&b->__leaving, (int)b->__limit, __ATOMIC_SEQ_CST);
	__atomic_add_fetch(&b->__round, 1, __ATOMIC_SEQ_CST);
	unlock(b);
	word_wake(&b->__round, WAKE_ALL, b->__shared);
	leave(b);
	return PTHREAD_BARRIER_SERIAL_THREAD;
}

WEAK int pthread_barrier_wait(pthread_barrier_t *b)
{
	int round;

	lock(b);
	if (++b->__arrived == b->__limit)
		return release_round(b);
	round = b->__round;
	unlock(b);
	while (__atomic_load_n(&b->__round, __ATOMIC_SEQ_CST) == round)
		word_sleep(&b->__round, round, CLOCK_REALTIME, NULL, b->__shared);
	leave(b);
	return 0;
}

WEAK int pthread_barrier_init(pthread_barrier_t *restrict b,
                              const pthread_barrierattr_t *restrict attr, unsigned count)
{
	if (count == 0 || count > 0x7fffffff)
		return EINVAL;
	*b = (pthread_barrier_t){.__limit = count, .__shared = attr ? attr->__shared : 0};
	return 0;
}

WEAK int pthread_barrier_destroy(pthread_barrier_t *b)
{
	unsigned waiting;
	int n;

	lock(b);
	waiting = b->__arrived;
	unlock(b);
	if (waiting)
		return EBUSY;
	n = __atomic_or_fetch(&b->__leaving, DESTROYED, __ATOMIC_SEQ_CST);
	while (n != DESTROYED) {
		word_sleep(&b->__leaving, n, CLOCK_REALTIME, NULL, b->__shared);
		n = __atomic_load_n(&b->__leaving, __ATOMIC_SEQ_CST);
	}
	return 0;
}
