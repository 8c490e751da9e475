/* SPDX-License-Identifier: BSD-2-Clause */
/* Waiting for a thread's end, or renouncing it. */
#include <abi/errno.h>

#include "pthread_impl.h"

int thread_reap(struct pthread *t, const struct timespec *abs, void **value)
{
	int *word = &t->block->tid, tid;

	/* The kernel's wake at a thread's end is one between processes. */
	while ((tid = __atomic_load_n(word, __ATOMIC_ACQUIRE)) != 0)
		if (word_sleep(word, tid, CLOCK_REALTIME, abs, 1) == ETIMEDOUT)
			return ETIMEDOUT;
	if (value)
		*value = t->result;
	if (t->map)
		port_munmap(t->map, t->map_size);
	return 0;
}

static int join_check(struct pthread *t)
{
	if (t == pthread_current())
		return EDEADLK;
	return __atomic_load_n(&t->state, __ATOMIC_SEQ_CST) == DETACHED ? EINVAL : 0;
}

WEAK int pthread_join(pthread_t thread, void **value)
{
	int e = join_check(pthread_of(thread));

	return e ? e : thread_reap(pthread_of(thread), NULL, value);
}

WEAK int pthread_tryjoin_np(pthread_t thread, void **value)
{
	struct pthread *t = pthread_of(thread);
	int e = join_check(t);

	if (e)
		return e;
	if (__atomic_load_n(&t->block->tid, __ATOMIC_ACQUIRE) != 0)
		return EBUSY;
	return thread_reap(t, NULL, value);
}

WEAK int pthread_timedjoin_np(pthread_t thread, void **value, const struct timespec *abs)
{
	int e = join_check(pthread_of(thread));

	if (!e)
		e = deadline_check(CLOCK_REALTIME, abs);
	return e ? e : thread_reap(pthread_of(thread), abs, value);
}

WEAK int pthread_detach(pthread_t thread)
{
	struct pthread *t = pthread_of(thread);
	int state = JOINABLE;

	if (__atomic_compare_exchange_n(&t->state, &state, DETACHED, false, __ATOMIC_SEQ_CST,
	                                __ATOMIC_SEQ_CST))
		return 0;
	return state == DETACHED ? EINVAL : thread_reap(t, NULL, NULL);
}
