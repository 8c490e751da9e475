/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Signals (POSIX.1-2024).  Unless its line says otherwise a function returns 0,
 * or -1 and errno, and is async-signal-safe.  EINVAL: a signal number outside
 * 1..64.  Real-time signals are SIGRTMIN..SIGRTMAX; 32 and 33 are left alone, as
 * glibc and musl keep them for themselves.
 */
#ifndef LOAM_SIGNAL_H
#define LOAM_SIGNAL_H

#include <abi/signal.h>
#include <abi/sigcontext.h>
#include <bits/features.h>
#include <bits/pthread_types.h>
#include <sys/types.h>
#include <time.h>

#include <bits/begin.h>

#define SIGRTMIN    34
#define SIGRTMAX    64
#define NSIG        65
#define _NSIG       NSIG

#define SIG_ERR     ((void (*)(int))(-1))
#define SIG_DFL     ((void (*)(int))0)
#define SIG_IGN     ((void (*)(int))1)

#define MINSIGSTKSZ 8192
#define SIGSTKSZ    16384

typedef int sig_atomic_t;
/* Bit sig - 1 stands for signal sig. */
typedef unsigned long sigset_t;
typedef union sigval sigval_t;
typedef void (*sighandler_t)(int);

struct sigaction {
	union {
		void (*__handler)(int);
		void (*__action)(int, siginfo_t *, void *);
	} __call;
	sigset_t sa_mask;
	int sa_flags;
};
#define sa_handler   __call.__handler
#define sa_sigaction __call.__action

/* What happens on an asynchronous event; see mq_notify. */
typedef struct sigevent {
	union sigval sigev_value;
	int sigev_signo;
	int sigev_notify;
	void (*sigev_notify_function)(union sigval);
	pthread_attr_t *sigev_notify_attributes;
	long __pad[4];
} sigevent_t;

/* With SA_RESTART, and the handler stays; returns the old one or SIG_ERR.  (C, BSD semantics) */
void (*signal(int sig, void (*handler)(int)))(int);
/* To the calling thread. */
int raise(int sig);

#ifdef __LOAM_POSIX
/* act, old: NULL when not wanted.  EINVAL also: SIGKILL and SIGSTOP with an act. */
int sigaction(int sig, const struct sigaction *__restrict act, struct sigaction *__restrict old);
/* pid as POSIX: 0 the own group, -1 everybody, -n group n; sig 0 only asks.  EPERM, ESRCH. */
int kill(pid_t pid, int sig);
/* EINVAL also: pgrp under 0. */
int killpg(pid_t pgrp, int sig);
/* Queues sig with a value; EAGAIN: too many are queued. */
int sigqueue(pid_t pid, int sig, const union sigval value);

int sigemptyset(sigset_t *set);
int sigfillset(sigset_t *set);
int sigaddset(sigset_t *set, int sig);
int sigdelset(sigset_t *set, int sig);
/* 1: it is in, 0: it is not. */
int sigismember(const sigset_t *set, int sig);
/* (GNU) */
int sigisemptyset(const sigset_t *set);
int sigorset(sigset_t *dest, const sigset_t *a, const sigset_t *b);
int sigandset(sigset_t *dest, const sigset_t *a, const sigset_t *b);

/* The calling thread's mask; EINVAL: how. */
int sigprocmask(int how, const sigset_t *__restrict set, sigset_t *__restrict old);
/* The same, but it returns the error number and leaves errno alone. */
int pthread_sigmask(int how, const sigset_t *__restrict set, sigset_t *__restrict old);
/* To one thread: see <pthread.h>. */
int pthread_kill(pthread_t thread, int sig);
/* What is pending for the thread or the process, and blocked. */
int sigpending(sigset_t *set);
/* Waits with this mask until a handler has run: always -1 and EINTR. */
int sigsuspend(const sigset_t *mask);
/* Takes a pending signal of set, waiting for it; set should be blocked.  sigwait returns 0 and
 * *sig, or an error number; it goes on after a handler ran, as the others do not: -1 and EINTR.
 * They return the signal's number; info NULL: not wanted.  May block. */
int sigwait(const sigset_t *__restrict set, int *__restrict sig);
int sigwaitinfo(const sigset_t *__restrict set, siginfo_t *__restrict info);
/* timeout is relative; EAGAIN: it is over; EINVAL: its nanoseconds. */
int sigtimedwait(const sigset_t *__restrict set, siginfo_t *__restrict info,
                 const struct timespec *__restrict timeout);
/* A stack for handlers with SA_ONSTACK.  ENOMEM: too small for the kernel; EPERM: it is in use;
 * EINVAL: ss_flags. */
int sigaltstack(const stack_t *__restrict ss, stack_t *__restrict old);
/* flag not 0: system calls that sig's handler interrupts are not restarted. */
int siginterrupt(int sig, int flag);

/* Writes "message: description" and a newline to standard error; not async-signal-safe. */
void psignal(int sig, const char *message);
void psiginfo(const siginfo_t *info, const char *message);
/* "TERM", "RTMIN+1" ... and back; -1, errno untouched: no such signal.  text has SIG2STR_MAX
 * bytes. */
#define SIG2STR_MAX 16
int sig2str(int sig, char *text);
int str2sig(const char *__restrict text, int *__restrict sig);

#endif

#include <bits/end.h>

#endif
