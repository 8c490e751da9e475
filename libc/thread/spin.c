/* SPDX-License-Identifier: BSD-2-Clause */
/* Spin locks: 0 free, 1 held. */
#include <abi/errno.h>
#include <atomic_arch.h>

#include "pthread_impl.h"

WEAK int pthread_spin_init(pthread_spinlock_t *lock, int shared)
{
	(void)shared;
	*lock = 0;
	return 0;
}

WEAK int pthread_spin_destroy(pthread_spinlock_t *lock)
{
	(void)lock;
	return 0;
}

WEAK int pthread_spin_trylock(pthread_spinlock_t *lock)
{
	return __atomic_exchange_n(lock, 1, __ATOMIC_ACQUIRE) ? EBUSY : 0;
}

/* The holder may not be running: it must get a processor sooner or later. */
WEAK int pthread_spin_lock(pthread_spinlock_t *lock)
{
	for (int i = 0; __atomic_exchange_n(lock, 1, __ATOMIC_ACQUIRE); i++) {
		while (__atomic_load_n(lock, __ATOMIC_RELAXED) && ++i % SPINS)
			arch_spin_hint();
		if (i >= SPINS)
			port_yield();
	}
	return 0;
}

WEAK int pthread_spin_unlock(pthread_spinlock_t *lock)
{
	__atomic_store_n(lock, 0, __ATOMIC_RELEASE);
	return 0;
}
