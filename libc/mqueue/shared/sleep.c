/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Waiting for the other side.  Who finds the queue empty registers under the
 * senders' lock, who finds it full under the receivers': there the one whose commit
 * would matter cannot be between its look at the registration and its commit.
 * The waker wakes everybody before it commits, with the lock held.  If it dies in
 * between, nothing was committed and the woken find that out; if it died after
 * the commit without having woken, somebody would sleep for ever.  And the
 * registration goes after the wake-up, so that a successor repeats one that was cut short.
 */
#include <port.h>
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <atomic_arch.h>
#include <limits.h>
#include "shared.h"

enum { SPINS = 100 };

long mq_wake(struct mq_side *side)
{
	long woken;

	if (!side->sleepers)
		return 0;
	__atomic_fetch_add(&side->generation, 1, __ATOMIC_SEQ_CST);
	woken = port_futex_wake(&side->generation, INT_MAX, 1);
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
	side->sleepers = 0;
	return woken > 0 ? woken : 0;
}

static bool must_wait(const struct mq_header *h, bool sending, unsigned maxmsg)
{
	uint64_t waiting = mq_count(&h->send.count) - mq_count(&h->receive.count);

	return sending ? waiting == maxmsg : waiting == 0;
}

static bool several_cpus(void)
{
	static int cpus; /* atomic */
	int n = __atomic_load_n(&cpus, __ATOMIC_RELAXED);

	if (!n) {
		n = (int)port_cpu_count();
		__atomic_store_n(&cpus, n, __ATOMIC_RELAXED);
	}
	return n > 1;
}

/* The other side may be about to act, on another CPU. */
static bool spin(const struct mq_header *h, bool sending, unsigned maxmsg)
{
	for (int i = 0; i < SPINS; i++) {
		if (!must_wait(h, sending, maxmsg))
			return true;
		arch_spin_hint();
	}
	return false;
}

static long now_is_past(const struct timespec *abs)
{
	struct timespec now;

	if (!abs || port_clock_gettime(CLOCK_REALTIME, &now) < 0)
		return 0;
	if (now.tv_sec < abs->tv_sec || (now.tv_sec == abs->tv_sec && now.tv_nsec < abs->tv_nsec))
		return 0;
	return -ETIMEDOUT;
}

static long sleep_on(const int *generation, int seen, const struct timespec *abs)
{
	long r = abs ? port_futex_wait_until(generation, seen, CLOCK_REALTIME, abs, 1)
	             : port_futex_wait(generation, seen, NULL, 1);

	if (r == -ENOSYS) {
		port_yield();
		return now_is_past(abs);
	}
	return r == -EAGAIN ? 0 : r;
}

long mq_sleep(struct mq_queue *q, bool sending, const struct timespec *abs)
{
	struct mq_header *h = q->header;
	struct mq_side *side = sending ? &h->receive : &h->send;
	long flags = port_fcntl(q->fd, F_GETFL, 0), r;
	struct mq_hold hold;
	int seen;

	if (flags < 0 || (flags & O_NONBLOCK))
		return flags < 0 ? -EBADF : -EAGAIN;
	if (several_cpus() && spin(h, sending, q->maxmsg))
		return 0;
	r = mq_lock(&side->lock, &hold);
	if (r == 1 && sending)
		r = mq_recover(q);
	if (r == -EDEADLK)
		return r;
	if (r < 0 || !must_wait(h, sending, q->maxmsg)) {
		mq_unlock(&hold);
		return r < 0 ? r : 0;
	}
	side->sleepers = 1;
	seen = __atomic_load_n(&side->generation, __ATOMIC_RELAXED);
	mq_unlock(&hold);
	return sleep_on(&side->generation, seen, abs);
}
