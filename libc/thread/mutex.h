/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The mutex's word, which the kernel reads too when an owner of a robust one dies.
 *
 *   owner field   bits      meaning
 *   0             -         free
 *   0             DIED      free, its last owner died with it
 *   id            -         held by id
 *   id            DIED      held by id, whose predecessor died; not yet consistent
 *   NO_OWNER_EVER -         not recoverable
 *   any           WAITERS   somebody may sleep; the unlock wakes one
 *
 * The id is the kernel's thread id where it must mean something to other
 * processes or to the kernel (shared, robust).  Elsewhere it is a number of this
 * process, which a thread keeps across fork, so that a child can
 * unlock what its own thread had locked.
 */
#ifndef LOAM_MUTEX_H
#define LOAM_MUTEX_H

#include "pthread_impl.h"

#define TYPE_MASK     3
#define MUTEX_ROBUST  4
#define MUTEX_SHARED  8

#define OWNER         FUTEX_TID_MASK
#define NO_OWNER_EVER FUTEX_TID_MASK
#define DIED          FUTEX_OWNER_DIED
#define WAITERS       FUTEX_WAITERS

static inline unsigned mutex_word(const pthread_mutex_t *m)
{
	return (unsigned)__atomic_load_n(&m->__word, __ATOMIC_SEQ_CST);
}

static inline bool mutex_swap(pthread_mutex_t *m, unsigned from, unsigned to)
{
	int expect = (int)from;

	return __atomic_compare_exchange_n(&m->__word, &expect, (int)to, false, __ATOMIC_SEQ_CST,
	                                   __ATOMIC_SEQ_CST);
}

static inline int mutex_type(const pthread_mutex_t *m)
{
	return m->__flags & TYPE_MASK;
}

static inline bool mutex_is_robust(const pthread_mutex_t *m)
{
	return m->__flags & MUTEX_ROBUST;
}

/* The kernel's wake for a dead owner is one between processes. */
static inline int mutex_scope(const pthread_mutex_t *m)
{
	return (m->__flags & (MUTEX_SHARED | MUTEX_ROBUST)) != 0;
}

static inline unsigned mutex_me(const pthread_mutex_t *m)
{
	const struct thread *self = thread_self();

	return (unsigned)(mutex_scope(m) ? self->tid : self->owner_id + 1);
}

/* 0, EBUSY or a final error; bits go into the word when it is taken. */
int mutex_attempt(pthread_mutex_t *m, unsigned bits);
/* The same when the caller holds it already. */
int mutex_attempt_own(pthread_mutex_t *m);
int mutex_lock_until(pthread_mutex_t *m, int clock, const struct timespec *abs);
int mutex_unlock(pthread_mutex_t *m);

/* ---- robust.c: what only robust mutexes need ---- */

/* As mutex_attempt, with EOWNERDEAD and ENOTRECOVERABLE. */
int robust_attempt(pthread_mutex_t *m, unsigned bits);
int robust_unlock(pthread_mutex_t *m);
/* One sleep on the word, as word_sleep, and robust_attempt is to follow unless it gives ETIMEDOUT:
 * meanwhile the mutex stays pending, so that the kernel passes the wake on if it kills the woken.
 * Where the kernel keeps no lists, it frees the mutex when its owner lives no more. */
int robust_sleep(pthread_mutex_t *m, unsigned word, int clock, const struct timespec *abs);
/* At a thread's end: its mutexes have lost their owner. */
void robust_release_all(struct thread *block);
/* The kernel forgets the thread's list. */
void robust_unregister(struct thread *block);
/* In the child of fork: the parent's mutexes are not this thread's. */
void robust_forget(struct thread *block);

#endif
