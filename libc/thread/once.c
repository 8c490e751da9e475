/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pthread_once.
 *
 *   0                    not begun
 *   generation << 2 | 1  init runs in a process of that fork generation
 *   generation << 2 | 3  likewise, and somebody waits for it
 *   2                    done
 *
 * A child of fork finds another generation than its own where a thread that it
 * does not have was running init: it begins anew.
 */
#include "pthread_impl.h"

#define RUNNING 1
#define WAITED  2
#define DONE    2

static int load(const pthread_once_t *once)
{
	return __atomic_load_n(once, __ATOMIC_SEQ_CST);
}

static bool swap(pthread_once_t *once, int from, int to)
{
	return __atomic_compare_exchange_n(once, &from, to, false, __ATOMIC_SEQ_CST,
	                                   __ATOMIC_SEQ_CST);
}

static void run(pthread_once_t *once, void (*init)(void))
{
	init();
	if (__atomic_exchange_n(once, DONE, __ATOMIC_SEQ_CST) & WAITED)
		word_wake(once, WAKE_ALL, 0);
}

WEAK int pthread_once(pthread_once_t *once, void (*init)(void))
{
	int running = (int)(thread_fork_generation << 2 | RUNNING), state;

	while ((state = load(once)) != DONE) {
		if ((state | WAITED) != (running | WAITED)) {
			if (swap(once, state, running))
				run(once, init);
		} else if ((state & WAITED) || swap(once, state, state | WAITED)) {
			word_sleep(once, state | WAITED, CLOCK_REALTIME, NULL, 0);
		}
	}
	return 0;
}
