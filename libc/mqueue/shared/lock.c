/* SPDX-License-Identifier: BSD-2-Clause */
/* The lock between processes: see lock.h. */
#include <port.h>
#include <abi/errno.h>
#include <abi/futex.h>
#include <atomic_arch.h>
#include <robust_self.h>
#include <stdbool.h>
#include <stddef.h>
#include "lock.h"

enum { SPINS = 40, YIELDS = 3, PATIENCE_NS = 20000000 };

#define TID     FUTEX_TID_MASK
#define DIED    FUTEX_OWNER_DIED
#define WAITERS FUTEX_WAITERS

/* The kernel that ends this thread sees its stores in the order of the program. */
static void order(void)
{
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
}

static bool swap(int *word, unsigned from, unsigned to)
{
	int expect = (int)from;

	return __atomic_compare_exchange_n(word, &expect, (int)to, false, __ATOMIC_ACQUIRE,
	                                   __ATOMIC_RELAXED);
}

static struct robust_list *node_of(int *word, const struct robust_list_head *head)
{
	return (struct robust_list *)(void *)((char *)word - head->futex_offset);
}

/* Sleeps a while.  true: it was in vain, and the owner is no more. */
static bool owner_is_gone(int *word, unsigned value)
{
	struct timespec patience = {0, PATIENCE_NS};
	long r;

	if (!(value & WAITERS) && !swap(word, value, value | WAITERS))
		return false;
	r = port_futex_wait(word, (int)(value | WAITERS), &patience, 1);
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

static long lock_slowly(int *word, unsigned tid, bool nested)
{
	unsigned bits = 0;

	for (int turn = 0;; turn++) {
		unsigned value = (unsigned)__atomic_load_n(word, __ATOMIC_RELAXED);
		bool mine = (value & TID) == tid;

		if (mine && nested)
			return -EDEADLK;
		if (!(value & TID)) {
			if (swap(word, value, tid | (value & WAITERS) | bits))
				return (value & DIED) != 0;
		} else if (mine) {
			/* The owner had this id before, and left no trace. */
			if (swap(word, value, tid | WAITERS))
				return 1;
		} else if (turn < SPINS + YIELDS) {
			be_patient(turn);
		} else {
			bits = WAITERS;
			if (owner_is_gone(word, value) &&
			    swap(word, value | WAITERS, tid | WAITERS))
				return 1;
		}
	}
}

long mq_lock(int *word, struct mq_hold *hold)
{
	int tid;
	struct robust_list_head *head = robust_self(&tid);
	bool nested = !head;
	long r;

	hold->word = word;
	hold->head = head;
	if (head) {
		hold->outer = head->list_op_pending;
		nested = hold->outer == node_of(word, head);
		head->list_op_pending = node_of(word, head);
		order();
	}
	if (swap(word, 0, (unsigned)tid))
		return 0;
	r = lock_slowly(word, (unsigned)tid, nested);
	if (r < 0 && head)
		head->list_op_pending = hold->outer;
	return r;
}

void mq_unlock(struct mq_hold *hold)
{
	unsigned value = (unsigned)__atomic_exchange_n(hold->word, 0, __ATOMIC_RELEASE);

	if (value & WAITERS)
		port_futex_wake(hold->word, 1, 1);
	order();
	if (hold->head)
		hold->head->list_op_pending = hold->outer;
}
