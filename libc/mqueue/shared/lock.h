/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A lock between processes that outlives its owners, and the word that those sleep on who
 * wait for what the owner does: the kernel, which wakes one who sleeps on the lock of
 * a thread that dies, so looks after them too.
 *
 *   owner  WAITERS  DIED   meaning
 *   0      0        0      free
 *   0      1        0      free; somebody waits for the queue to change, or is about
 *                          to sleep on exactly this value: nothing changed since
 *   0      any      1      free; somebody may sleep, but look again first: the last owner
 *                          died, or had to leave it at that
 *   id     0        0      held by that thread (the kernel's id)
 *   id     1        0      somebody sleeps until the queue changes
 *   id     1        1      somebody sleeps until the lock is free; others maybe as above
 *
 * WAITERS stays when the lock changes hands.  Whoever finds DIED on a free lock takes it
 * that somebody sleeps, and that the death was in the middle of something.
 *
 * An owner gives the lock up by a plain store while nobody sleeps until the queue changes:
 * an exchange would cost as much again as taking it.  So the store may cover the bits
 * of one who just went to sleep for the lock; he has said so in contended before, and the
 * owner looks there after its store.  As a CPU may look before others see its store, one
 * sleeper in a great many is overlooked; therefore who waits for the lock itself sleeps 20 ms
 * at most.  Who waits for the queue to change is never overlooked: side.sleepers is
 * written and read with the lock held, and then the lock is given up with an exchange.
 *
 * The thread names the lock in its robust list's list_op_pending from before it takes it
 * until after it gave it up, and also while it sleeps for the queue to change; the
 * kernel looks there when the thread dies.  If the lock was the thread's the kernel sets
 * DIED, if it is free it sets nothing, and in both cases it wakes one sleeper: so a wake-up
 * that died with its giver, or with its taker, is given once more.
 * Who waited for the lock for 20 ms asks whether the owner lives.  That is all there is
 * where the kernel keeps no robust lists.
 */
#ifndef LOAM_MQ_LOCK_H
#define LOAM_MQ_LOCK_H

#include <attributes.h>
#include <robust_self.h>
#include <stdbool.h>
#include <stddef.h>

/* In shared memory; zeros are a free lock. */
struct mq_lock {
	int word;           /* atomic: the states above */
	unsigned contended; /* atomic; 1: somebody may sleep until the lock is free */
	int home;           /* atomic: mq_home() of the last one to send or receive; 0: none did */
};

/* What one who holds a lock keeps; on its stack. */
struct mq_hold {
	struct mq_lock *lock;
	struct robust_list_head *head; /* NULL: this C library shows us none */
	struct robust_list *outer;     /* what was pending, if this is a signal handler */
};

/* The kernel that ends this thread sees its stores in the order of the program. */
static inline void mq_in_order(void)
{
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
}

static inline bool mq_swap(int *word, unsigned from, unsigned to)
{
	int expect = (int)from;

	return __atomic_compare_exchange_n(word, &expect, (int)to, false, __ATOMIC_ACQUIRE,
	                                   __ATOMIC_RELAXED);
}

static inline struct robust_list *mq_node(const struct mq_hold *hold)
{
	return (struct robust_list *)(void *)((char *)&hold->lock->word - hold->head->futex_offset);
}

/* Somebody woke from a sleep on the lock, or is done with it: nothing is pending any more. */
static inline void mq_forget(struct mq_hold *hold)
{
	mq_in_order();
	if (likely(hold->head))
		hold->head->list_op_pending = hold->outer;
}

/* What mq_lock does when the word is not 0. */
long mq_lock_slowly(struct mq_hold *hold, int tid);

/* 0; 1: look again, the owner before may have died; -EDEADLK: this thread holds it, and
 * this is its signal handler.  No other lock of this kind may be held. */
static inline long mq_lock(struct mq_lock *lock, struct mq_hold *hold)
{
	int tid;

	hold->head = robust_self(&tid);
	hold->lock = lock;
	if (likely(hold->head)) {
		hold->outer = hold->head->list_op_pending;
		hold->head->list_op_pending = mq_node(hold);
		mq_in_order();
	}
	return likely(mq_swap(&lock->word, 0, (unsigned)tid)) ? 0 : mq_lock_slowly(hold, tid);
}

/* Wakes one who sleeps until the lock is free. */
void mq_wake_contender(struct mq_lock *lock);

/* Gives the lock up; nobody sleeps until the queue changes. */
static inline void mq_unlock(struct mq_hold *hold)
{
	struct mq_lock *lock = hold->lock;

	__atomic_store_n(&lock->word, 0, __ATOMIC_RELEASE);
	mq_in_order();
	if (unlikely(__atomic_load_n(&lock->contended, __ATOMIC_RELAXED)))
		mq_wake_contender(lock);
	mq_forget(hold);
}

/* Gives the lock up and wakes all who sleep on it. */
void mq_unlock_and_wake(struct mq_hold *hold);
/* Gives the lock up while somebody sleeps until the queue changes, and it did not.  The
 * value on which to sleep; the lock stays named as pending. */
int mq_unlock_to_sleep(struct mq_hold *hold);
/* Whether the kernel would wake somebody if this thread died with the lock. */
bool mq_is_robust(const struct mq_hold *hold);
/* Nobody holds it, and the next one is to look again. */
bool mq_wants_a_look(const struct mq_lock *lock);

/* Where this process runs: n + 1 when on CPU n only, or MQ_ANYWHERE.  Asked when a queue is
 * opened, and every time that waiting was in vain, for it may change. */
enum { MQ_ANYWHERE = -1 };
extern int mq_home_known; /* atomic */
static inline int mq_home(void)
{
	return __atomic_load_n(&mq_home_known, __ATOMIC_RELAXED);
}
void mq_ask_for_home(void);
/* Whoever was active there last may be so at the same time as the caller. */
bool mq_runs_beside(const struct mq_lock *lock);

#endif
