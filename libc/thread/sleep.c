/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * How threads sleep on a word and are woken.  Without a futex they yield until
 * the word changes; then no signal ends a wait with EINTR.
 */
#include <abi/errno.h>

#include "pthread_impl.h"

int deadline_check(int clock, const struct timespec *abs)
{
	if (!abs)
		return 0;
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return EINVAL;
	return abs->tv_nsec < 0 || abs->tv_nsec > 999999999 ? EINVAL : 0;
}

static bool is_over(int clock, const struct timespec *abs)
{
	struct timespec now;

	if (!abs || port_clock_gettime(clock, &now) < 0)
		return false;
	return now.tv_sec != abs->tv_sec ? now.tv_sec > abs->tv_sec : now.tv_nsec >= abs->tv_nsec;
}

static int sleep_by_yielding(const int *word, int expect, int clock, const struct timespec *abs)
{
	if (__atomic_load_n(word, __ATOMIC_SEQ_CST) != expect)
		return 0;
	if (is_over(clock, abs))
		return ETIMEDOUT;
	port_yield();
	return 0;
}

int word_sleep(const int *word, int expect, int clock, const struct timespec *abs, int shared)
{
	long r;

	if (abs && abs->tv_sec < 0) /* the kernel would call it invalid */
		return ETIMEDOUT;
	if (abs)
		r = port_futex_wait_until(word, expect, clock, abs, shared);
	else
		r = port_futex_wait(word, expect, NULL, shared);
	if (r == -ENOSYS)
		return sleep_by_yielding(word, expect, clock, abs);
	return r == -ETIMEDOUT || r == -EINTR ? (int)-r : 0;
}

void word_wake(const int *word, int count, int shared)
{
	port_futex_wake(word, count, shared);
}
