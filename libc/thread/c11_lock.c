/* SPDX-License-Identifier: BSD-2-Clause */
/* C11's names for mutexes and conditions. */
#include <abi/errno.h>
#include <threads.h>

#include "mutex.h"

static int result(int e)
{
	switch (e) {
	case 0:
		return thrd_success;
	case EBUSY:
		return thrd_busy;
	case ETIMEDOUT:
		return thrd_timedout;
	default:
		return thrd_error;
	}
}

int mtx_init(mtx_t *mutex, int type)
{
	if (type & ~(mtx_recursive | mtx_timed))
		return thrd_error;
	*mutex = (mtx_t){.__flags = type & mtx_recursive ? PTHREAD_MUTEX_RECURSIVE
	                                                 : PTHREAD_MUTEX_NORMAL};
	return thrd_success;
}

void mtx_destroy(mtx_t *mutex)
{
	(void)mutex;
}

int mtx_lock(mtx_t *mutex)
{
	return result(mutex_lock_until(mutex, CLOCK_REALTIME, NULL));
}

int mtx_timedlock(mtx_t *restrict mutex, const struct timespec *restrict until)
{
	return result(mutex_lock_until(mutex, CLOCK_REALTIME, until));
}

int mtx_trylock(mtx_t *mutex)
{
	return result(mutex_attempt(mutex, 0));
}

int mtx_unlock(mtx_t *mutex)
{
	return result(mutex_unlock(mutex));
}

int cnd_init(cnd_t *cond)
{
	*cond = (cnd_t)PTHREAD_COND_INITIALIZER;
	return thrd_success;
}

void cnd_destroy(cnd_t *cond)
{
	pthread_cond_destroy(cond);
}

int cnd_signal(cnd_t *cond)
{
	return result(pthread_cond_signal(cond));
}

int cnd_broadcast(cnd_t *cond)
{
	return result(pthread_cond_broadcast(cond));
}

int cnd_wait(cnd_t *cond, mtx_t *mutex)
{
	return result(pthread_cond_wait(cond, mutex));
}

int cnd_timedwait(cnd_t *restrict cond, mtx_t *restrict mutex,
                  const struct timespec *restrict until)
{
	return result(pthread_cond_timedwait(cond, mutex, until));
}
