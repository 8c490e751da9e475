/* SPDX-License-Identifier: BSD-2-Clause */
/* The slow half of the lock: somebody else holds it.  States in lock.h. */
#include <port.h>
#include <abi/errno.h>
#include <atomic_arch.h>
#include "lock.h"

extern inline bool lock_try(struct lock *l);
extern inline void lock_take(struct lock *l);
extern inline void lock_release(struct lock *l);

enum { SPINS = 100 };

void lock_wait(struct lock *l)
{
	for (int i = 0; i < SPINS; i++) {
		if (!__atomic_load_n(&l->state, __ATOMIC_RELAXED) && lock_try(l))
			return;
		arch_spin_hint();
	}
	/* Taken as "somebody may wait": others may indeed be asleep. */
	while (__atomic_exchange_n(&l->state, 2, __ATOMIC_ACQUIRE))
		if (port_futex_wait(&l->state, 2, NULL, 0) == -ENOSYS)
			port_yield();
}

void lock_wake(struct lock *l)
{
	port_futex_wake(&l->state, 1, 0);
}
