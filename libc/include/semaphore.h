/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Counting semaphores without a name (POSIX).  Each call returns 0, or -1 and
 * errno.  Named ones (sem_open) do not exist.
 */
#ifndef LOAM_SEMAPHORE_H
#define LOAM_SEMAPHORE_H

#include <limits.h>
#include <sys/types.h>
#include <time.h>

#include <bits/begin.h>

typedef struct {
	unsigned long __state; /* low 32 bits: value, a futex; high: waiters */
	int __shared;
	int __pad;
} sem_t;

#define SEM_VALUE_MAX INT_MAX
#define SEM_FAILED    ((sem_t *)0)

/* shared not 0: usable by every process that maps it.  EINVAL: value over SEM_VALUE_MAX. */
int sem_init(sem_t *sem, int shared, unsigned value);
/* The memory may be reused at once. */
int sem_destroy(sem_t *sem);
/* Adds one and wakes a waiter.  EOVERFLOW: at SEM_VALUE_MAX.  Async-signal-safe. */
int sem_post(sem_t *sem);
/* Takes one, waiting for it.  EINTR: a signal handler ran.  May block. */
int sem_wait(sem_t *sem);
/* EAGAIN: the value is 0. */
int sem_trywait(sem_t *sem);
/* ETIMEDOUT at abstime, of CLOCK_REALTIME or the clock given; EINVAL: a bad abstime, or such a
 * clock, where it would have to wait; EINTR.  May block. */
int sem_timedwait(sem_t *__restrict sem, const struct timespec *__restrict abstime);
int sem_clockwait(sem_t *__restrict sem, clockid_t clock,
                  const struct timespec *__restrict abstime);
/* The value, 0 while threads wait. */
int sem_getvalue(sem_t *__restrict sem, int *__restrict value);

#include <bits/end.h>

#endif
