/* SPDX-License-Identifier: BSD-2-Clause */
/* The lock between processes: see lock.h. */
#include <port.h>
#include <abi/errno.h>
#include <abi/futex.h>
#include <atomic_arch.h>
#include <limits.h>
#include "lock.h"

enum { SPINS = 40, YIELDS = 3, PATIENCE_NS = 20000000 };

#define TID     FUTEX_TID_MASK
#define DIED    FUTEX_OWNER_DIED
#define WAITERS FUTEX_WAITERS

int mq_home_known;

void mq_ask_for_home(void)
{
	int home = MQ_ANYWHERE;

	if (port_cpu_count() <= 1) {
		long cpu = port_getcpu();

		home = cpu > 0 ? (int)cpu + 1 : 1;
	}
	__atomic_store_n(&mq_home_known, home, __ATOMIC_RELAXED);
}

bool mq_runs_beside(const struct mq_lock *lock)
{
	int home = mq_home(), other = __atomic_load_n(&lock->home, __ATOMIC_RELAXED);

	return home == MQ_ANYWHERE || (other && other != home);
}

/* Sleeps a while.  true: it was in vain, and the owner is no more. */
static bool owner_is_gone(struct mq_lock *lock, unsigned value)
{
	int *word = &lock->word;
	struct timespec patience = {0, PATIENCE_NS};
	unsigned asleep = value | WAITERS | DIED;
	long r;

	__atomic_store_n(&lock->contended, 1, __ATOMIC_SEQ_CST);
	if (value != asleep && !mq_swap(word, value, asleep))
		return false;
	r = port_futex_wait(word, (int)asleep, &patience, 1);
	if (r == -ENOSYS)
		port_yield();
	return (r == -ETIMEDOUT || r == -ENOSYS) && port_kill((int)(value & TID), 0) == -ESRCH;
}

static void be_patient(int turn)
{
	if (turn < SPINS)
		arch_spin_hint();
	else
		port_yield();
}

static long lock_slowly(struct mq_lock *lock, unsigned tid, bool nested)
{
	int *word = &lock->word;
	unsigned slept = 0; /* others may sleep, too: the next unlock is to wake one */

	for (int turn = mq_runs_beside(lock) ? 0 : SPINS;; turn++) {
		unsigned value = (unsigned)__atomic_load_n(word, __ATOMIC_RELAXED);
		bool mine = (value & TID) == tid;

		if (mine && nested)
			return -EDEADLK;
		if (!(value & TID)) {
			if (mq_swap(word, value, tid | (value & WAITERS) | slept))
				return (value & DIED) != 0;
		} else if (mine) {
			/* The owner had this id before, and left no trace. */
			if (mq_swap(word, value, tid | WAITERS | DIED))
				return 1;
		} else if (turn < SPINS + YIELDS) {
			be_patient(turn);
		} else {
			slept = WAITERS | DIED;
			if (owner_is_gone(lock, value) && mq_swap(word, value | slept, tid | slept))
				return 1;
		}
	}
}

long mq_lock_slowly(struct mq_hold *hold, int tid)
{
	bool nested = !hold->head || hold->outer == mq_node(hold);
	long r = lock_slowly(hold->lock, (unsigned)tid, nested);

	if (r < 0)
		mq_forget(hold);
	return r;
}

static unsigned leave(const struct mq_hold *hold, unsigned value)
{
	return (unsigned)__atomic_exchange_n(&hold->lock->word, (int)value, __ATOMIC_RELEASE);
}

/* Who says that he is about to sleep, and finds the lock with an owner after that, is seen
 * by that owner: so the flag goes only while there is none. */
void mq_wake_contender(struct mq_lock *lock)
{
	if (port_futex_wake(&lock->word, 1, 1) > 0)
		return;
	if (!__atomic_load_n(&lock->word, __ATOMIC_SEQ_CST))
		__atomic_store_n(&lock->contended, 0, __ATOMIC_SEQ_CST);
}

void mq_unlock_and_wake(struct mq_hold *hold)
{
	if (port_futex_store_wake(&hold->lock->word, 0, INT_MAX, 1) < 0) {
		leave(hold, WAITERS | DIED);
		port_futex_wake(&hold->lock->word, INT_MAX, 1);
	}
	mq_forget(hold);
}

/* Whoever waits for the lock cannot be woken without the others. */
int mq_unlock_to_sleep(struct mq_hold *hold)
{
	if (leave(hold, WAITERS) & DIED)
		port_futex_wake(&hold->lock->word, INT_MAX, 1);
	return (int)WAITERS;
}

bool mq_wants_a_look(const struct mq_lock *lock)
{
	unsigned value = (unsigned)__atomic_load_n(&lock->word, __ATOMIC_RELAXED);

	return !(value & TID) && (value & DIED);
}

bool mq_is_robust(const struct mq_hold *hold)
{
	static int known; /* atomic; 1: yes, 2: no */
	int is = __atomic_load_n(&known, __ATOMIC_RELAXED);

	if (!hold->head)
		return false;
	if (!is) {
		is = port_set_robust_list(hold->head) < 0 ? 2 : 1;
		__atomic_store_n(&known, is, __ATOMIC_RELAXED);
	}
	return is == 1;
}
