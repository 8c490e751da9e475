/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The types of <pthread.h>, apart so that <sys/types.h> and <signal.h> can have
 * them too.  All-zero bytes are a valid object with default attributes.
 */
#ifndef BITS_PTHREAD_TYPES_H
#define BITS_PTHREAD_TYPES_H

typedef unsigned long pthread_t;
typedef unsigned pthread_key_t;
typedef int pthread_once_t;
typedef int pthread_spinlock_t;

typedef struct __pthread_attr {
	unsigned long __stack_size; /* bytes; 0: the default */
	unsigned long __guard_size; /* bytes, meant only with __guard_set */
	void *__stack;              /* lowest byte of the caller's own stack, or NULL */
	int __guard_set;
	int __detached;
	int __explicit; /* PTHREAD_EXPLICIT_SCHED */
	int __pad;
	unsigned long __room[3]; /* as large as any host's, whose threads mq_notify may use */
} pthread_attr_t;

typedef struct {
	int __word;  /* futex: owner and state bits */
	int __flags; /* type, robust, process-shared */
	int __depth; /* of a recursive mutex: locks beyond the first */
	int __pad;
	void *__next, *__prev; /* on the owner's robust list */
} pthread_mutex_t;

typedef struct {
	int __flags;
} pthread_mutexattr_t;

typedef struct {
	int __seq; /* futex: counts signals and broadcasts */
	int __waiters;
	int __clock;
	int __shared;
} pthread_cond_t;

typedef struct {
	int __clock;
	int __shared;
} pthread_condattr_t;

typedef struct {
	int __word; /* futex: readers or a writer, and a bit for waiters */
	int __writer;
	int __shared;
	int __pad;
} pthread_rwlock_t;

typedef struct {
	int __shared;
} pthread_rwlockattr_t;

typedef struct {
	int __lock;    /* futex, guards all but __leaving */
	int __round;   /* futex: counts completed rounds */
	int __leaving; /* futex: threads of completed rounds still inside */
	unsigned __arrived;
	unsigned __limit;
	int __shared;
} pthread_barrier_t;

typedef struct {
	int __shared;
} pthread_barrierattr_t;

#endif
