/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The library's own lock, for short critical sections; not recursive.
 *
 *   state  meaning                      lock            unlock
 *   0      free                         0 -> 1          -
 *   1      held, nobody waits           1 -> 2, sleep   1 -> 0
 *   2      held, somebody may wait      2, sleep        2 -> 0, wake one
 *
 * Sleeping is a futex; where the kernel has none, a loop that yields.  Neither
 * call touches errno.  Not async-signal-safe: a handler that takes the lock its
 * own thread holds waits for ever.
 */
#ifndef LOAM_LOCK_H
#define LOAM_LOCK_H

#include <stdbool.h>

struct lock {
	int state;
};

#define LOCK_INIT \
	{         \
		0 \
	}

void lock_wait(struct lock *l);
void lock_wake(struct lock *l);

/* Where a compiler does not copy these in, there is one of each, in lock.c. */
inline bool lock_try(struct lock *l)
{
	int expect = 0;

	return __atomic_compare_exchange_n(&l->state, &expect, 1, false, __ATOMIC_ACQUIRE,
	                                   __ATOMIC_RELAXED);
}

inline void lock_take(struct lock *l)
{
	if (__builtin_expect(!lock_try(l), 0))
		lock_wait(l);
}

inline void lock_release(struct lock *l)
{
	if (__builtin_expect(__atomic_exchange_n(&l->state, 0, __ATOMIC_RELEASE) == 2, 0))
		lock_wake(l);
}

/* In the child of fork, which is alone: makes it free, whoever held it. */
static inline void lock_reset(struct lock *l)
{
	l->state = 0;
}

#endif
