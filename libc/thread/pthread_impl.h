/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the files of thread/ share: what is kept of a thread beyond its control
 * block (internal/thread.h), and how a thread sleeps on a word.
 *
 * Errors inside are positive numbers, as the public calls return them.
 */
#ifndef LOAM_PTHREAD_IMPL_H
#define LOAM_PTHREAD_IMPL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <attributes.h>
#include <lock.h>
#include <port.h>
#include <pthread.h>
#include <thread.h>

#define DEFAULT_STACK_SIZE (128 * 1024)
#define NAME_SIZE          16
#define WAKE_ALL           0x7fffffff

/*
 *   state      meaning                            frees the memory
 *   JOINABLE   runs                               -
 *   DETACHED   runs                               the thread itself, as it ends
 *   EXITED     ends or has ended; was joinable    who joins or detaches it
 */
enum thread_state { JOINABLE, DETACHED, EXITED };

struct pthread {
	struct thread *block; /* whose tid the kernel clears at the thread's end */
	int state;            /* enum thread_state, atomic */

	/* Set before the thread runs. */
	union {
		void *(*posix)(void *);
		int (*c11)(void *);
	} start;
	void *arg;
	void *map; /* stack, TLS and this structure; NULL: none of it is ours */
	size_t map_size;

	void *result; /* read by join when the tid is 0 */
	struct __cleanup *cleanup;
	int cancel_state, cancel_type; /* remembered only */

	struct lock lock; /* guards the rest; taken with all signals blocked */
	bool gone;        /* takes no more signals */
	char name[NAME_SIZE];
};

/* The calling thread; makes the main thread known when it asks first. */
struct pthread *pthread_current(void);

static inline pthread_t pthread_handle(struct pthread *t)
{
	return (pthread_t)t;
}

static inline struct pthread *pthread_of(pthread_t handle)
{
	return (struct pthread *)handle;
}

/* Threads of this process that have not begun to end. */
extern int thread_count;
/* How many forks lie between the first process and this one. */
extern unsigned thread_fork_generation;

/* Starts t's entry in a new thread of the given attributes; *handle is set first. */
int thread_create(pthread_t *handle, const pthread_attr_t *attr, void (*entry)(void *),
                  const struct pthread *start);
/* pthread_exit. */
_Noreturn void thread_exit(void *value);
/* The second half of pthread_join: t has been told to stay until now. */
int thread_reap(struct pthread *t, const struct timespec *abs, void **value);

/* Hooks of parts that a program may not have. */
WEAK void thread_run_destructors(void);     /* key.c */
WEAK void thread_run_tls_destructors(void); /* tls_destructor.c */

/* Blocks every signal, and the way back. */
static inline void signals_block(uint64_t *old)
{
	uint64_t all = ~(uint64_t)0;

	port_sigprocmask(SIG_SETMASK, &all, old);
}

static inline void signals_restore(const uint64_t *old)
{
	port_sigprocmask(SIG_SETMASK, old, NULL);
}

/* 0, or EINVAL: not a clock that one can wait by, or bad nanoseconds.  abs NULL: 0. */
int deadline_check(int clock, const struct timespec *abs);

/* Sleeps while *word == expect.  0: look again; EINTR; ETIMEDOUT: abs (may be NULL), of a
 * clock that deadline_check took, is over.  Where the kernel has no futex: yields. */
int word_sleep(const int *word, int expect, int clock, const struct timespec *abs, int shared);
void word_wake(const int *word, int count, int shared);

/* Short waits by trying again: at most this often, and not while others sleep. */
#define SPINS 100

#endif
