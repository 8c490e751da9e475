/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Semaphores.  Value and number of waiters are one 64-bit word, so that a post
 * learns with its single store whether to wake, and need not
 * look at a semaphore that the woken thread may have destroyed.
 */
#include <abi/errno.h>
#include <errno_return.h>
#include <semaphore.h>

#include "pthread_impl.h"

#define VALUE      0xffffffffull
#define ONE_WAITER (1ull << 32)

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the value is the futex: first 4 bytes");

static const int *futex_of(const sem_t *sem)
{
	return (const int *)(const void *)&sem->__state;
}

static bool take(sem_t *sem, unsigned long waiters)
{
	unsigned long state = __atomic_load_n(&sem->__state, __ATOMIC_SEQ_CST);

	while (state & VALUE)
		if (__atomic_compare_exchange_n(&sem->__state, &state, state - waiters - 1, false,
		                                __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
			return true;
	return false;
}

static int take_waiting(sem_t *sem, int clock, const struct timespec *abs)
{
	int e;

	__atomic_add_fetch(&sem->__state, ONE_WAITER, __ATOMIC_SEQ_CST);
	do {
		e = word_sleep(futex_of(sem), 0, clock, abs, sem->__shared);
		if (take(sem, ONE_WAITER))
			return 0;
	} while (e == 0);
	__atomic_sub_fetch(&sem->__state, ONE_WAITER, __ATOMIC_SEQ_CST);
	return e;
}

static int wait_until(sem_t *sem, int clock, const struct timespec *abs)
{
	int e;

	if (take(sem, 0))
		return 0;
	e = deadline_check(clock, abs);
	if (!e)
		e = take_waiting(sem, clock, abs);
	return e ? (int)errno_fail(e) : 0;
}

WEAK int sem_init(sem_t *sem, int shared, unsigned value)
{
	if (value > SEM_VALUE_MAX)
		return (int)errno_fail(EINVAL);
	*sem = (sem_t){.__state = value, .__shared = shared != 0};
	return 0;
}

WEAK int sem_destroy(sem_t *sem)
{
	(void)sem;
	return 0;
}

WEAK int sem_post(sem_t *sem)
{
	unsigned long state = __atomic_load_n(&sem->__state, __ATOMIC_SEQ_CST);
	int shared = sem->__shared;

	do
		if ((state & VALUE) == SEM_VALUE_MAX)
			return (int)errno_fail(EOVERFLOW);
	while (!__atomic_compare_exchange_n(&sem->__state, &state, state + 1, false,
	                                    __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST));
	if (state / ONE_WAITER)
		word_wake(futex_of(sem), 1, shared);
	return 0;
}

WEAK int sem_wait(sem_t *sem)
{
	return wait_until(sem, CLOCK_REALTIME, NULL);
}

WEAK int sem_trywait(sem_t *sem)
{
	return take(sem, 0) ? 0 : (int)errno_fail(EAGAIN);
}

WEAK int sem_timedwait(sem_t *restrict sem, const struct timespec *restrict abs)
{
	return wait_until(sem, CLOCK_REALTIME, abs);
}

WEAK int sem_clockwait(sem_t *restrict sem, clockid_t clock, const struct timespec *restrict abs)
{
	return wait_until(sem, clock, abs);
}

WEAK int sem_getvalue(sem_t *restrict sem, int *restrict value)
{
	*value = (int)(__atomic_load_n(&sem->__state, __ATOMIC_SEQ_CST) & VALUE);
	return 0;
}
