/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Waiting for the other side.  Who finds the queue empty sleeps on the senders' lock,
 * who finds it full on the receivers'.  He looks once more while he holds it, then gives
 * it up as WAITERS: as long as it has that value nothing has changed, and the futex makes
 * sure of that when he falls asleep.
 *
 * The one whose commit ends the wait gives the lock up and wakes everybody in one
 * step of the kernel's (store_wake).  Killed before it, it is an owner that died, killed later
 * it has done all: no commit is without its wake-up.  In the first case the kernel wakes
 * one, who finds DIED, and takes the lock and gives it up as an owner with a commit would;
 * if he is killed before, he has the lock as pending and the kernel wakes the next.
 * Everybody is woken, not one: one who was killed later, on the way to the message,
 * would have taken the wake-up of the others along.
 *
 * An owner for whom the kernel would not do that wakes everybody before its commit, with
 * the lock held: they look again when they get the lock, and that is slower.
 */
#include <port.h>
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <atomic_arch.h>
#include <limits.h>
#include "shared.h"

enum {
	BUDGET_NS = 50000, /* what sleeping and waking costs, about */
	LEAST_NS = BUDGET_NS / 4,
	SLEEPS = 32,
	LOOKS = 32, /* between two looks at the clock */
	PAUSES = 8, /* most between two looks at the queue */
};

static bool must_wait(const struct mq_queue *q, bool sending)
{
	const struct mq_header *h = q->header;
	uint64_t received = mq_count(&h->receive.count), sent = mq_count(&h->send.count);

	return sent - received == (sending ? MQ_LAP : 0);
}

void mq_leave_sleepers(struct mq_queue *q, bool sending, struct mq_hold *hold)
{
	if (must_wait(q, !sending)) {
		mq_unlock_to_sleep(hold);
		mq_forget(hold);
	} else {
		mq_side_of(q, sending)->sleepers = 0;
		mq_unlock_and_wake(hold);
	}
}

long mq_wake_early(struct mq_side *side, const struct mq_hold *hold)
{
	long woken = port_futex_wake(&hold->lock->word, INT_MAX, 1);

	__atomic_signal_fence(__ATOMIC_SEQ_CST);
	side->sleepers = 0;
	return woken > 0 ? woken : 0;
}

/* ---- spinning ---------------------------------------------------------------------------- */

static int64_t now_ns(void)
{
	struct timespec t = {0};

	port_clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* Looks less and less often: each look takes the memory from the one who writes there. */
static bool look_for(const struct mq_queue *q, bool sending, int ns)
{
	int64_t end = now_ns() + ns;
	int pauses = 1;

	do {
		for (int i = 0; i < LOOKS; i++) {
			if (!must_wait(q, sending))
				return true;
			for (int n = 0; n < pauses; n++)
				arch_spin_hint();
			pauses = pauses < PAUSES ? pauses + 1 : PAUSES;
		}
	} while (now_ns() < end);
	return false;
}

/*
 * The other side may be about to act, on another CPU.  That is waited for as long as sleeping
 * and waking costs, half as long when it was in vain, and after some times not at
 * all for SLEEPS times; then in full again: if each of two sleeps until the other wakes it, a short
 * look never shows them that they need not.
 */
static bool spin(struct mq_queue *q, bool sending)
{
	int *budget = &q->budget[sending], ns = __atomic_load_n(budget, __ATOMIC_RELAXED);
	bool found = false;

	if (!mq_runs_beside(&mq_side_of(q, !sending)->lock))
		return false;
	if (ns < 0) {
		ns++;
	} else {
		ns = ns ? ns : BUDGET_NS;
		found = look_for(q, sending, ns);
		ns = found ? 0 : ns > LEAST_NS ? ns / 2 : -SLEEPS;
		if (!found)
			mq_ask_for_home();
	}
	__atomic_store_n(budget, ns, __ATOMIC_RELAXED);
	return found;
}

/* ---- sleeping ---------------------------------------------------------------------------- */

static long is_over(const struct timespec *abs)
{
	struct timespec now;

	if (!abs || port_clock_gettime(CLOCK_REALTIME, &now) < 0)
		return 0;
	if (now.tv_sec < abs->tv_sec || (now.tv_sec == abs->tv_sec && now.tv_nsec < abs->tv_nsec))
		return 0;
	return -ETIMEDOUT;
}

static long sleep_on(const int *word, int seen, const struct timespec *abs)
{
	long r = abs ? port_futex_wait_until(word, seen, CLOCK_REALTIME, abs, 1)
	             : port_futex_wait(word, seen, NULL, 1);

	if (r == -ENOSYS) {
		port_yield();
		return is_over(abs);
	}
	return r == -EAGAIN ? 0 : r;
}

/* The one before died: wakes for it those who sleep, if there is what they sleep for. */
static void pass_on(struct mq_queue *q, bool sending)
{
	struct mq_hold hold;

	if (mq_enter(q, sending, &hold) == 0)
		mq_leave(q, sending, &hold);
}

long mq_sleep(struct mq_queue *q, bool sending, const struct timespec *abs)
{
	struct mq_side *other = mq_side_of(q, !sending);
	long flags, r;
	struct mq_hold hold;

	if (spin(q, sending))
		return 0;
	flags = port_fcntl(q->fd, F_GETFL, 0);
	if (flags < 0 || (flags & O_NONBLOCK))
		return flags < 0 ? -EBADF : -EAGAIN;
	r = mq_enter(q, !sending, &hold);
	if (r < 0)
		return r;
	if (!must_wait(q, sending)) {
		mq_leave(q, !sending, &hold);
		return 0;
	}
	other->sleepers = 1;
	r = sleep_on(&other->lock.word, mq_unlock_to_sleep(&hold), abs);
	if (mq_wants_a_look(&other->lock))
		pass_on(q, !sending);
	mq_forget(&hold);
	return r;
}
