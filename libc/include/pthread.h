/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Threads (POSIX.1-2024, and what is marked otherwise).
 *
 * Unless its line says otherwise a function returns 0 or an error number,
 * leaves errno alone, does not block, and is not async-signal-safe.  A wait
 * for a lock or a thread is never ended by a signal: EINTR is not an error
 * here.  Absolute times with a nanosecond part outside 0..999999999 give
 * EINVAL where the call would have to wait.
 *
 * Cancellation is not supported: pthread_cancel does not exist, so a program
 * that counts on it does not link.
 */
#ifndef LOAM_PTHREAD_H
#define LOAM_PTHREAD_H

#include <bits/pthread_types.h>
#include <sched.h>
#include <signal.h>
#include <sys/types.h>
#include <time.h>

#include <bits/features.h>
#include <bits/begin.h>

#define PTHREAD_CREATE_JOINABLE       0
#define PTHREAD_CREATE_DETACHED       1

#define PTHREAD_INHERIT_SCHED         0
#define PTHREAD_EXPLICIT_SCHED        1
#define PTHREAD_SCOPE_SYSTEM          0
#define PTHREAD_SCOPE_PROCESS         1

#define PTHREAD_PROCESS_PRIVATE       0
#define PTHREAD_PROCESS_SHARED        1

#define PTHREAD_MUTEX_NORMAL          0
#define PTHREAD_MUTEX_RECURSIVE       1
#define PTHREAD_MUTEX_ERRORCHECK      2
#define PTHREAD_MUTEX_DEFAULT         PTHREAD_MUTEX_NORMAL
#define PTHREAD_MUTEX_STALLED         0
#define PTHREAD_MUTEX_ROBUST          1
#define PTHREAD_PRIO_NONE             0
#define PTHREAD_PRIO_INHERIT          1
#define PTHREAD_PRIO_PROTECT          2

#define PTHREAD_CANCEL_ENABLE         0
#define PTHREAD_CANCEL_DISABLE        1
#define PTHREAD_CANCEL_DEFERRED       0
#define PTHREAD_CANCEL_ASYNCHRONOUS   1

#define PTHREAD_BARRIER_SERIAL_THREAD (-1)

#define PTHREAD_MUTEX_INITIALIZER \
	{                         \
		0, 0, 0, 0, 0, 0  \
	}
#define PTHREAD_COND_INITIALIZER        \
	{                               \
		0, 0, CLOCK_REALTIME, 0 \
	}
#define PTHREAD_RWLOCK_INITIALIZER \
	{                          \
		0, 0, 0, 0         \
	}
#define PTHREAD_ONCE_INIT 0
/* GNU's names for static mutexes of the other types. */
#define PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP         \
	{                                              \
		0, PTHREAD_MUTEX_RECURSIVE, 0, 0, 0, 0 \
	}
#define PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP         \
	{                                               \
		0, PTHREAD_MUTEX_ERRORCHECK, 0, 0, 0, 0 \
	}

/* As in <limits.h>. */
#define PTHREAD_KEYS_MAX              128
#define PTHREAD_DESTRUCTOR_ITERATIONS 4
#define PTHREAD_STACK_MIN             16384

/* ---- threads ------------------------------------------------------------------- */

/* Runs start(arg) in a new thread, which inherits the caller's signal mask.
 * attr NULL: joinable, 128 KiB of stack and a guard page below it.  EAGAIN: no
 * memory or no thread to be had; EINVAL: attr.  *thread is set before the new
 * thread runs, and left alone on error. */
int pthread_create(pthread_t *__restrict thread, const pthread_attr_t *__restrict attr,
                   void *(*start)(void *), void *__restrict arg);
/* Runs the clean-up handlers and the destructors, then ends the calling thread.  The last thread
 * to leave ends the process with status 0. */
__LOAM_NORETURN void pthread_exit(void *value);
/* Waits for a thread's end; value NULL: not wanted.  EDEADLK: thread is the caller; EINVAL: it is
 * detached.  May block. */
int pthread_join(pthread_t thread, void **value);
/* EBUSY: it has not ended yet.  (GNU) */
int pthread_tryjoin_np(pthread_t thread, void **value);
/* ETIMEDOUT at abstime, of CLOCK_REALTIME.  May block.  (GNU) */
int pthread_timedjoin_np(pthread_t thread, void **value, const struct timespec *abstime);
/* The thread's memory goes as soon as it has ended.  EINVAL: it is detached already. */
int pthread_detach(pthread_t thread);
/* The calling thread.  Async-signal-safe. */
pthread_t pthread_self(void);
/* Not 0 when a and b are the same thread.  Async-signal-safe. */
int pthread_equal(pthread_t a, pthread_t b);
/* Sends a signal to one thread; one that has ended, not yet joined, gets none and 0 is returned.
 * EINVAL: sig; sig 0 sends nothing.  Async-signal-safe. */
int pthread_kill(pthread_t thread, int sig);
/* Names have up to 15 bytes; ERANGE: longer, or len too short.  (GNU) */
int pthread_setname_np(pthread_t thread, const char *name);
int pthread_getname_np(pthread_t thread, char *name, size_t len);
/* Gives the processor to another thread.  (BSD and GNU) */
int pthread_yield(void);

/* Called by every fork: prepare in reverse order of registration before it, parent and child in
 * order after it; each may be NULL.  ENOMEM. */
int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void));

/* ---- attributes of a thread ------------------------------------------------------ */

int pthread_attr_init(pthread_attr_t *attr);
int pthread_attr_destroy(pthread_attr_t *attr);
/* EINVAL: neither PTHREAD_CREATE_JOINABLE nor PTHREAD_CREATE_DETACHED. */
int pthread_attr_setdetachstate(pthread_attr_t *attr, int state);
int pthread_attr_getdetachstate(const pthread_attr_t *attr, int *state);
/* Bytes.  EINVAL: under PTHREAD_STACK_MIN or over PTRDIFF_MAX / 2. */
int pthread_attr_setstacksize(pthread_attr_t *__restrict attr, size_t size);
int pthread_attr_getstacksize(const pthread_attr_t *__restrict attr, size_t *__restrict size);
/* Bytes, rounded up to pages at pthread_create; 0: no guard.  EINVAL: over PTRDIFF_MAX / 2. */
int pthread_attr_setguardsize(pthread_attr_t *attr, size_t size);
int pthread_attr_getguardsize(const pthread_attr_t *__restrict attr, size_t *__restrict size);
/* The caller's memory as stack: size bytes from its lowest; there is no guard then, and the
 * thread's own data are taken from its top.  EINVAL: size, or not 16-byte aligned. */
int pthread_attr_setstack(pthread_attr_t *attr, void *stack, size_t size);
int pthread_attr_getstack(const pthread_attr_t *__restrict attr, void **__restrict stack,
                          size_t *__restrict size);
/* Scheduling: SCHED_OTHER with priority 0 and the system scope are all there is; anything else is
 * ENOTSUP, or EINVAL where it is no such constant. */
int pthread_attr_setscope(pthread_attr_t *attr, int scope);
int pthread_attr_getscope(const pthread_attr_t *__restrict attr, int *__restrict scope);
int pthread_attr_setinheritsched(pthread_attr_t *attr, int inherit);
int pthread_attr_getinheritsched(const pthread_attr_t *__restrict attr, int *__restrict inherit);
int pthread_attr_setschedpolicy(pthread_attr_t *attr, int policy);
int pthread_attr_getschedpolicy(const pthread_attr_t *__restrict attr, int *__restrict policy);
int pthread_attr_setschedparam(pthread_attr_t *__restrict attr,
                               const struct sched_param *__restrict param);
int pthread_attr_getschedparam(const pthread_attr_t *__restrict attr,
                               struct sched_param *__restrict param);

/* ---- data of a thread's own -------------------------------------------------------- */

/* destructor NULL: none.  EAGAIN: PTHREAD_KEYS_MAX keys exist. */
int pthread_key_create(pthread_key_t *key, void (*destructor)(void *));
/* Calls no destructor.  EINVAL: no such key. */
int pthread_key_delete(pthread_key_t key);
/* EINVAL: no such key. */
int pthread_setspecific(pthread_key_t key, const void *value);
/* NULL until set. */
void *pthread_getspecific(pthread_key_t key);
/* Runs init in one thread only; whoever comes meanwhile waits for its end.  May block. */
int pthread_once(pthread_once_t *once, void (*init)(void));

/* ---- mutexes -------------------------------------------------------------------------- */

int pthread_mutex_init(pthread_mutex_t *__restrict mutex,
                       const pthread_mutexattr_t *__restrict attr);
/* EBUSY: it is locked. */
int pthread_mutex_destroy(pthread_mutex_t *mutex);
/* EDEADLK: error-checking, and the caller's already; EAGAIN: recursive, too deep.
 * Robust only: EOWNERDEAD: it is the caller's now, what it guards may be half done;
 * ENOTRECOVERABLE.  May block. */
int pthread_mutex_lock(pthread_mutex_t *mutex);
/* EBUSY: it is locked; otherwise as lock. */
int pthread_mutex_trylock(pthread_mutex_t *mutex);
/* ETIMEDOUT at abstime, of CLOCK_REALTIME or of the clock given. */
int pthread_mutex_timedlock(pthread_mutex_t *__restrict mutex,
                            const struct timespec *__restrict abstime);
int pthread_mutex_clocklock(pthread_mutex_t *__restrict mutex, clockid_t clock,
                            const struct timespec *__restrict abstime);
/* EPERM: recursive, error-checking or robust, and not the caller's. */
int pthread_mutex_unlock(pthread_mutex_t *mutex);
/* After EOWNERDEAD: what the mutex guards is whole again; without this its unlock makes it
 * unusable.  EINVAL: not robust or not in that state. */
int pthread_mutex_consistent(pthread_mutex_t *mutex);

int pthread_mutexattr_init(pthread_mutexattr_t *attr);
int pthread_mutexattr_destroy(pthread_mutexattr_t *attr);
/* Each set call: EINVAL: no such constant. */
int pthread_mutexattr_settype(pthread_mutexattr_t *attr, int type);
int pthread_mutexattr_gettype(const pthread_mutexattr_t *__restrict attr, int *__restrict type);
int pthread_mutexattr_setpshared(pthread_mutexattr_t *attr, int shared);
int pthread_mutexattr_getpshared(const pthread_mutexattr_t *__restrict attr,
                                 int *__restrict shared);
int pthread_mutexattr_setrobust(pthread_mutexattr_t *attr, int robust);
int pthread_mutexattr_getrobust(const pthread_mutexattr_t *__restrict attr, int *__restrict robust);
/* PTHREAD_PRIO_NONE is all there is: ENOTSUP for the others. */
int pthread_mutexattr_setprotocol(pthread_mutexattr_t *attr, int protocol);
int pthread_mutexattr_getprotocol(const pthread_mutexattr_t *__restrict attr,
                                  int *__restrict protocol);

/* ---- condition variables --------------------------------------------------------------- */

int pthread_cond_init(pthread_cond_t *__restrict cond, const pthread_condattr_t *__restrict attr);
/* Waits until every thread that was woken has left the condition.  May block. */
int pthread_cond_destroy(pthread_cond_t *cond);
/* Unlocks mutex, sleeps, locks it again; may return without a signal.  Errors: as unlock (nothing
 * happened) and lock.  May block. */
int pthread_cond_wait(pthread_cond_t *__restrict cond, pthread_mutex_t *__restrict mutex);
/* ETIMEDOUT at abstime, of the condition's clock or the one given; mutex is locked then too. */
int pthread_cond_timedwait(pthread_cond_t *__restrict cond, pthread_mutex_t *__restrict mutex,
                           const struct timespec *__restrict abstime);
int pthread_cond_clockwait(pthread_cond_t *__restrict cond, pthread_mutex_t *__restrict mutex,
                           clockid_t clock, const struct timespec *__restrict abstime);
int pthread_cond_signal(pthread_cond_t *cond);
int pthread_cond_broadcast(pthread_cond_t *cond);

int pthread_condattr_init(pthread_condattr_t *attr);
int pthread_condattr_destroy(pthread_condattr_t *attr);
/* CLOCK_REALTIME (default) or CLOCK_MONOTONIC; EINVAL. */
int pthread_condattr_setclock(pthread_condattr_t *attr, clockid_t clock);
int pthread_condattr_getclock(const pthread_condattr_t *__restrict attr,
                              clockid_t *__restrict clock);
int pthread_condattr_setpshared(pthread_condattr_t *attr, int shared);
int pthread_condattr_getpshared(const pthread_condattr_t *__restrict attr, int *__restrict shared);

/* ---- read-write locks: readers may overtake writers -------------------------------------- */

int pthread_rwlock_init(pthread_rwlock_t *__restrict lock,
                        const pthread_rwlockattr_t *__restrict attr);
/* EBUSY: it is locked. */
int pthread_rwlock_destroy(pthread_rwlock_t *lock);
/* EDEADLK: the caller holds it for writing; EAGAIN: too many readers.  May block. */
int pthread_rwlock_rdlock(pthread_rwlock_t *lock);
int pthread_rwlock_tryrdlock(pthread_rwlock_t *lock);
int pthread_rwlock_timedrdlock(pthread_rwlock_t *__restrict lock,
                               const struct timespec *__restrict abstime);
int pthread_rwlock_clockrdlock(pthread_rwlock_t *__restrict lock, clockid_t clock,
                               const struct timespec *__restrict abstime);
int pthread_rwlock_wrlock(pthread_rwlock_t *lock);
int pthread_rwlock_trywrlock(pthread_rwlock_t *lock);
int pthread_rwlock_timedwrlock(pthread_rwlock_t *__restrict lock,
                               const struct timespec *__restrict abstime);
int pthread_rwlock_clockwrlock(pthread_rwlock_t *__restrict lock, clockid_t clock,
                               const struct timespec *__restrict abstime);
/* EPERM: it is not locked, or another thread's for writing. */
int pthread_rwlock_unlock(pthread_rwlock_t *lock);

int pthread_rwlockattr_init(pthread_rwlockattr_t *attr);
int pthread_rwlockattr_destroy(pthread_rwlockattr_t *attr);
int pthread_rwlockattr_setpshared(pthread_rwlockattr_t *attr, int shared);
int pthread_rwlockattr_getpshared(const pthread_rwlockattr_t *__restrict attr,
                                  int *__restrict shared);

/* ---- barriers and spin locks ---------------------------------------------------------------- */

/* EINVAL: count is 0. */
int pthread_barrier_init(pthread_barrier_t *__restrict barrier,
                         const pthread_barrierattr_t *__restrict attr, unsigned count);
/* EBUSY: threads wait at it; waits until those that were released have left.  May block. */
int pthread_barrier_destroy(pthread_barrier_t *barrier);
/* PTHREAD_BARRIER_SERIAL_THREAD to one of the threads, 0 to the others.  May block. */
int pthread_barrier_wait(pthread_barrier_t *barrier);
int pthread_barrierattr_init(pthread_barrierattr_t *attr);
int pthread_barrierattr_destroy(pthread_barrierattr_t *attr);
int pthread_barrierattr_setpshared(pthread_barrierattr_t *attr, int shared);
int pthread_barrierattr_getpshared(const pthread_barrierattr_t *__restrict attr,
                                   int *__restrict shared);

/* Any spin lock may be shared between processes. */
int pthread_spin_init(pthread_spinlock_t *lock, int shared);
int pthread_spin_destroy(pthread_spinlock_t *lock);
/* Spins, and yields when that takes long. */
int pthread_spin_lock(pthread_spinlock_t *lock);
/* EBUSY: it is locked. */
int pthread_spin_trylock(pthread_spinlock_t *lock);
int pthread_spin_unlock(pthread_spinlock_t *lock);

/* ---- where cancellation would be ------------------------------------------------------------- */

/* Remember what is set and do nothing more.  EINVAL: no such constant. */
int pthread_setcancelstate(int state, int *old);
int pthread_setcanceltype(int type, int *old);
void pthread_testcancel(void);

/* A handler runs when its thread calls pthread_exit between the two, or at pop(1). */
struct __cleanup {
	void (*__run)(void *);
	void *__arg;
	struct __cleanup *__outer;
};
void __pthread_cleanup_push(struct __cleanup *entry, void (*run)(void *), void *arg);
void __pthread_cleanup_pop(int execute);
#define __CLEANUP_ENTRY(line)  __CLEANUP_ENTRY_(line)
#define __CLEANUP_ENTRY_(line) __cleanup_entry_##line

/* clang-format off */
#define pthread_cleanup_push(run, arg)                    \
	do {                                              \
		struct __cleanup __CLEANUP_ENTRY(__LINE__); \
		__pthread_cleanup_push(&__CLEANUP_ENTRY(__LINE__), run, arg)
#define pthread_cleanup_pop(execute)                      \
		__pthread_cleanup_pop(execute);           \
	} while (0)
/* clang-format on */

#include <bits/end.h>

#endif
